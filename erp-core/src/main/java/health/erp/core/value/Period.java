package health.erp.core.value;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stretch of time, such as a stay in a bed: from its start up to but not including its end, or still running. */
@Embeddable
@Access(AccessType.FIELD)
public record Period(Instant start, @Nullable Instant end) {
    public Period {
        Objects.requireNonNull(start, "start");
        if (end != null && !start.isBefore(end)) {
            throw new IllegalArgumentException("The period must start (%s) before it ends (%s).".formatted(start, end));
        }
    }

    /** Still running. */
    public static Period startingAt(Instant start) {
        return new Period(start, null);
    }

    /** The same start with this end, whatever the end was before. */
    public Period endingAt(Instant newEnd) {
        return new Period(start, newEnd);
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(start) && (end == null || moment.isBefore(end));
    }

    public boolean overlaps(Period other) {
        return intersection(other).isPresent();
    }

    /** One begins at the moment the other ends. */
    public boolean abuts(Period other) {
        return other.start.equals(end) || start.equals(other.end);
    }

    public Optional<Period> intersection(Period other) {
        var laterStart = start.isBefore(other.start) ? other.start : start;
        var earlierEnd = earlier(end, other.end);
        return earlierEnd == null || laterStart.isBefore(earlierEnd)
                ? Optional.of(new Period(laterStart, earlierEnd))
                : Optional.empty();
    }

    /** Empty while the period has no end. */
    public Optional<Duration> duration() {
        return Optional.ofNullable(end).map(known -> Duration.between(start, known));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
