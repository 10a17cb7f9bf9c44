package health.erp.lab.quality;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One lot of a control material. */
@Embeddable
@Access(AccessType.FIELD)
public record ControlLotId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static ControlLotId of(String text) {
        return new ControlLotId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
