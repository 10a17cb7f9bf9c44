package health.erp.records.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of time with both ends: from its start up to but not including its end, to the microsecond, which is what every
 * database keeps. R-APT-1
 */
public record Span(Instant start, Instant end) implements Comparable<Span> {
    public Span {
        start = Objects.requireNonNull(start, "start").truncatedTo(ChronoUnit.MICROS);
        end = Objects.requireNonNull(end, "end").truncatedTo(ChronoUnit.MICROS);
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("The span must start (%s) before it ends (%s).".formatted(start, end));
        }
    }

    public static Span of(Instant start, Duration length) {
        return new Span(start, start.plus(length));
    }

    public boolean overlaps(Span other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(Span other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public Optional<Span> intersection(Span other) {
        return overlaps(other)
                ? Optional.of(new Span(later(start, other.start), earlier(end, other.end)))
                : Optional.empty();
    }

    /** So much longer at either end. */
    public Span widened(Duration before, Duration after) {
        return new Span(start.minus(before), end.plus(after));
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    @Override
    public int compareTo(Span other) {
        var first = start.compareTo(other.start);
        return first != 0 ? first : end.compareTo(other.end);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
