package health.erp.lab.quality;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One test on one instrument, as it is controlled. */
@Embeddable
@Access(AccessType.FIELD)
public record ControlledTestId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static ControlledTestId of(String text) {
        return new ControlledTestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
