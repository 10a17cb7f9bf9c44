package health.erp.lab.quality;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One run of controls. */
@Embeddable
@Access(AccessType.FIELD)
public record ControlRunId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static ControlRunId of(String text) {
        return new ControlRunId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
