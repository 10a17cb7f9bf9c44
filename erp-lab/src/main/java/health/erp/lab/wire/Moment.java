package health.erp.lab.wire;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as exactly as it was told: {@code 2024} says no more than the year, and without an offset it is some
 * clock's on a wall.
 *
 * @param local the earliest moment it may be
 */
public record Moment(LocalDateTime local, Precision precision, @Nullable ZoneOffset offset) {
    /** How exactly it was told. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY,
        HOUR,
        MINUTE,
        SECOND,
        FRACTION
    }

    /** Empty unless told with its offset and at least to the minute. */
    public Optional<Instant> instant() {
        return offset == null || precision.compareTo(Precision.MINUTE) < 0
                ? Optional.empty()
                : Optional.of(local.toInstant(offset));
    }
}
