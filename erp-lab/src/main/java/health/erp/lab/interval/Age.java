package health.erp.lab.interval;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.IntStream;

/**
 * An age by the calendar: reached on a day that is so many months or days after the birth, or at an hour. A year is
 * twelve months, never 365.25 days; who is born on 29 February is a year older on 28 February.
 *
 * <p>One of the three counts; all of them 0 is birth.
 */
public record Age(int months, int days, int hours) {
    public static final Age BIRTH = new Age(0, 0, 0);
    private static final int HOURS_A_DAY = 24;

    public Age {
        var counted = IntStream.of(months, days, hours).filter(n -> n != 0).count();
        if (months < 0 || days < 0 || hours < 0 || counted > 1) {
            throw new IllegalArgumentException(
                    "The age (%d months, %d days, %d hours) must count in one of them and not be negative."
                            .formatted(months, days, hours));
        }
    }

    public static Age years(int years) {
        return new Age(Math.multiplyExact(12, years), 0, 0);
    }

    public static Age months(int months) {
        return new Age(months, 0, 0);
    }

    public static Age weeks(int weeks) {
        return new Age(0, Math.multiplyExact(7, weeks), 0);
    }

    public static Age days(int days) {
        return new Age(0, days, 0);
    }

    /** Of a newborn, counted from the minute of birth. */
    public static Age hours(int hours) {
        return new Age(0, 0, hours);
    }

    /** Whether everybody born so is at least so old, whatever is not known of the hour of birth. */
    boolean isReachedBy(Birth birth, LocalDateTime moment) {
        return !reachedAt(birth, birth.latest()).isAfter(moment);
    }

    /** Whether nobody born so is so old yet. */
    boolean isAheadOf(Birth birth, LocalDateTime moment) {
        return reachedAt(birth, birth.earliest()).isAfter(moment);
    }

    LocalDateTime reachedAt(Birth birth, LocalDateTime minute) {
        if (this.equals(BIRTH)) {
            return birth.date().atStartOfDay();
        }
        return hours > 0
                ? minute.plusHours(hours)
                : birth.date().plusMonths(months).plusDays(days).atStartOfDay();
    }

    /** Whether this age is reached no later than the other by every child, born on whatever day at whatever hour. */
    boolean isNeverAfter(Age other) {
        if (this.equals(other) || this.equals(BIRTH)) {
            return true;
        }
        if (hours > 0 && other.hours > 0) {
            return hours <= other.hours;
        }
        if (hours > 0) {
            return hours <= other.leastHours();
        }
        if (other.hours > 0) {
            return longest() * HOURS_A_DAY <= other.hours;
        }
        return (months > 0 && other.months > 0) ? months <= other.months : longest() <= other.shortest();
    }

    // born at 23:59, a child is "one day old" by the calendar a minute later
    private int leastHours() {
        return (shortest() - 1) * HOURS_A_DAY;
    }

    private int shortest() {
        return months == 0 ? days : lengths().min().orElseThrow();
    }

    private int longest() {
        return months == 0 ? days : lengths().max().orElseThrow();
    }

    // two cycles of leap years: one across 1900, which was none, and one across 2000, which was
    private IntStream lengths() {
        return IntStream.of(1896, 1996).flatMap(from -> LocalDate.of(from, 1, 1)
                .datesUntil(LocalDate.of(from + 9, 1, 1))
                .mapToInt(born -> Math.toIntExact(born.plusMonths(months).toEpochDay() - born.toEpochDay())));
    }

    @Override
    public String toString() {
        if (hours > 0) {
            return "PT" + hours + "H";
        }
        return months == 0 ? "P" + days + "D" : months % 12 == 0 ? "P" + months / 12 + "Y" : "P" + months + "M";
    }
}
