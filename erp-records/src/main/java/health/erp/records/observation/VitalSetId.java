package health.erp.records.observation;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What was measured of a patient at one moment. */
@Embeddable
@Access(AccessType.FIELD)
public record VitalSetId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static VitalSetId of(String text) {
        return new VitalSetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
