package health.erp.lab.quality;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What one lot should give in one controlled test, from some day on. */
@Embeddable
@Access(AccessType.FIELD)
public record ControlTargetId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static ControlTargetId of(String text) {
        return new ControlTargetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
