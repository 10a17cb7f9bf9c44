package health.erp.records.observation;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One version of one measured or worked out value. */
@Embeddable
@Access(AccessType.FIELD)
public record ObservationId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static ObservationId of(String text) {
        return new ObservationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
