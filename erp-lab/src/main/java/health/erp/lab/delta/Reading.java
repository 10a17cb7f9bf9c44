package health.erp.lab.delta;

import health.erp.lab.value.ResultValue;
import java.time.Instant;

/**
 * A result of a patient as far as it is compared with others.
 *
 * @param collectedAt when the specimen was taken
 * @param series what makes results comparable: the methods and specimen types that give the same numbers have the same
 */
public record Reading(ResultValue value, Instant collectedAt, String series, Standing standing) {
    /** What became of it. */
    public enum Standing {
        /** Not looked at, or not released. */
        OPEN,
        RELEASED,
        /** Replaced by a correction, or said to be of another patient. */
        TAKEN_BACK
    }
}
