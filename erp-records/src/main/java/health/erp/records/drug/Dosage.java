package health.erp.records.drug;

import health.erp.core.InvalidCommandException;
import health.erp.core.value.Quantity;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a drug is to be taken: so much, so often, for so long.
 *
 * @param dose at a time, in a UCUM unit: 500 mg, 2 {tbl}
 * @param times how often within each period, or at most, if it is taken as needed
 * @param every length of the period: 1 day, 8 hours
 * @param days how many days; null for as long as nobody stops it
 * @param asNeeded only when the patient needs it
 * @param instruction what the patient is told besides: after food
 */
public record Dosage(
        Quantity dose,
        Route route,
        int times,
        int every,
        TimeUnit unit,
        @Nullable Integer days,
        boolean asNeeded,
        @Nullable String instruction) {
    /** What the period is counted in. */
    public enum TimeUnit {
        HOUR(1),
        DAY(24),
        WEEK(168);

        private final int hours;

        TimeUnit(int hours) {
            this.hours = hours;
        }
    }

    private static final int MOST_TIMES = 24;
    private static final int LONGEST_PERIOD = 365;
    private static final int MOST_DAYS = 3650;
    private static final int LONGEST_TEXT = 500;

    public Dosage {
        if (dose == null || route == null || unit == null) {
            throw InvalidCommandException.of("dosage", "needs dose, route and the unit of its period");
        }
        if (!dose.isPositive()) {
            throw InvalidCommandException.of("dosage.dose", "must be more than nothing");
        }
        within("dosage.times", times, MOST_TIMES);
        within("dosage.every", every, LONGEST_PERIOD);
        if (days != null) {
            within("dosage.days", days, MOST_DAYS);
        }
        if (instruction != null && (instruction.length() > LONGEST_TEXT || instruction.matches("(?s).*\\p{Cc}.*"))) {
            throw InvalidCommandException.of("dosage.instruction", "is longer than 500, or has control characters");
        }
    }

    /** So often a day, by mouth. */
    public static Dosage oral(Quantity dose, int timesADay, int days) {
        return new Dosage(dose, Route.ORAL, timesADay, 1, TimeUnit.DAY, days, false, null);
    }

    public Dosage whenNeeded() {
        return new Dosage(dose, route, times, every, unit, days, true, instruction);
    }

    /** Length of the period the dose is taken {@code times} in. */
    int hours() {
        return every * unit.hours;
    }

    /** How long one supply of it lasts; null for as long as nobody stops it. */
    public @Nullable Duration lasts() {
        return days == null ? null : Duration.ofDays(days);
    }

    private static void within(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw InvalidCommandException.of(field, "must lie between 1 and " + most);
        }
    }
}
