package health.erp.lab.specimen;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One tube, cup or slide. */
@Embeddable
@Access(AccessType.FIELD)
public record SpecimenId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static SpecimenId of(String text) {
        return new SpecimenId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
