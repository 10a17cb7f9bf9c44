package health.erp.lab.interval;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** From one age up to but not including another, or for the rest of life. */
public record AgeSpan(Age from, @Nullable Age until) {
    public AgeSpan {
        if (until != null && (until.equals(from) || !from.isNeverAfter(until))) {
            throw new IllegalArgumentException(
                    "The age it begins at (%s) must be reached by everybody before the one it ends at (%s).\nMaybe write both in hours, or both in months."
                            .formatted(from, until));
        }
    }

    public static AgeSpan from(Age from) {
        return new AgeSpan(from, null);
    }

    boolean contains(Birth birth, LocalDateTime moment) {
        return from.isReachedBy(birth, moment) && (until == null || until.isAheadOf(birth, moment));
    }

    /** Whether some child can be in both at some moment. Who is compared in days and months may be: then it is so. */
    boolean mayOverlap(AgeSpan other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(AgeSpan other) {
        return until != null && until.isNeverAfter(other.from);
    }

    @Override
    public String toString() {
        return "[" + from + ", " + (until == null ? "..." : until) + ")";
    }
}
