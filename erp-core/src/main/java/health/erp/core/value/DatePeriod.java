package health.erp.core.value;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whole days, such as the life of a price list: from the first day up to but not including {@code until}, or for good. */
@Embeddable
@Access(AccessType.FIELD)
public record DatePeriod(LocalDate from, @Nullable LocalDate until) {
    public DatePeriod {
        Objects.requireNonNull(from, "from");
        if (until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "The period must start (%s) before the day it ends (%s).".formatted(from, until));
        }
    }

    /** For good, until somebody ends it. */
    public static DatePeriod startingAt(LocalDate from) {
        return new DatePeriod(from, null);
    }

    /** The same first day with this end, whatever the end was before; the day itself is the first one outside. */
    public DatePeriod endingAt(LocalDate newUntil) {
        return new DatePeriod(from, newUntil);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    public boolean overlaps(DatePeriod other) {
        return intersection(other).isPresent();
    }

    /** One begins on the day the other no longer contains. */
    public boolean abuts(DatePeriod other) {
        return other.from.equals(until) || from.equals(other.until);
    }

    public Optional<DatePeriod> intersection(DatePeriod other) {
        var laterFrom = from.isBefore(other.from) ? other.from : from;
        var earlierUntil = earlier(until, other.until);
        return earlierUntil == null || laterFrom.isBefore(earlierUntil)
                ? Optional.of(new DatePeriod(laterFrom, earlierUntil))
                : Optional.empty();
    }

    /** Whole days; empty while the period has no end. */
    public Optional<Long> days() {
        return Optional.ofNullable(until).map(known -> ChronoUnit.DAYS.between(from, known));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
