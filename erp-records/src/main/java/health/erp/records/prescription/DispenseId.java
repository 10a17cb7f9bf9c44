package health.erp.records.prescription;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies one handing out of a prescribed drug. */
@Embeddable
@Access(AccessType.FIELD)
public record DispenseId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static DispenseId of(String text) {
        return new DispenseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
