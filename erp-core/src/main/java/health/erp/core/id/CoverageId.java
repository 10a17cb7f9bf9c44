package health.erp.core.id;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Who pays for a patient, and under which number; what billing refers to. */
@Embeddable
@Access(AccessType.FIELD)
public record CoverageId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static CoverageId of(String text) {
        return new CoverageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
