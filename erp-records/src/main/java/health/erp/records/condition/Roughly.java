package health.erp.records.condition;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfYear;

import health.erp.core.InvalidCommandException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something began or ended, as exactly as anybody remembers: to the day, the month or the year.
 *
 * @param first the first day it can have been
 */
public record Roughly(LocalDate first, Precision precision) {
    /** How exactly it is remembered. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    public Roughly {
        if (first == null || precision == null) {
            throw InvalidCommandException.of("date", "needs both a day and how exact it is");
        }
        if (first.isBefore(EARLIEST) || first.isAfter(LATEST)) {
            throw InvalidCommandException.of("date", "must lie between %s and %s".formatted(EARLIEST, LATEST));
        }
        first = switch (precision) {
            case YEAR -> first.withDayOfYear(1);
            case MONTH -> first.withDayOfMonth(1);
            case DAY -> first;
        };
    }

    public static Roughly on(LocalDate day) {
        return new Roughly(day, Precision.DAY);
    }

    public static Roughly inMonth(int year, int month) {
        return new Roughly(LocalDate.of(year, month, 1), Precision.MONTH);
    }

    public static Roughly inYear(int year) {
        return new Roughly(LocalDate.of(year, 1, 1), Precision.YEAR);
    }

    /** The last day it can have been. */
    public LocalDate last() {
        return switch (precision) {
            case YEAR -> first.with(lastDayOfYear());
            case MONTH -> first.with(lastDayOfMonth());
            case DAY -> first;
        };
    }

    /** Certainly after the other. */
    public boolean isAfter(Roughly other) {
        return first.isAfter(other.last());
    }

    /** As columns keep it. */
    static @Nullable Roughly of(@Nullable LocalDate first, @Nullable Precision precision) {
        return first == null || precision == null ? null : new Roughly(first, precision);
    }
}
