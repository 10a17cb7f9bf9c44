package health.erp.lab.catalogue;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One test of the catalogue, through all its versions. */
@Embeddable
@Access(AccessType.FIELD)
public record LabTestId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static LabTestId of(String text) {
        return new LabTestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
