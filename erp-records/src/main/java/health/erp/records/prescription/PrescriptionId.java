package health.erp.records.prescription;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies a prescription. */
@Embeddable
@Access(AccessType.FIELD)
public record PrescriptionId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static PrescriptionId of(String text) {
        return new PrescriptionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
