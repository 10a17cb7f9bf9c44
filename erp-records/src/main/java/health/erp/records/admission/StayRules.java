package health.erp.records.admission;

import java.time.Duration;

/**
 * How far back a hospital lets people note and take back movements.
 *
 * @param backdating how long ago a movement may have happened that is noted now. R-ADT-7
 * @param undo how long ago a movement may have been noted that is taken back. R-ADT-4
 */
public record StayRules(Duration backdating, Duration undo) {
    private static final Duration LONGEST = Duration.ofDays(30);

    /** Two days to note, a week to take back. */
    public static final StayRules STANDARD = new StayRules(Duration.ofDays(2), Duration.ofDays(7));

    public StayRules {
        if (backdating.isNegative()
                || undo.isNegative()
                || backdating.compareTo(LONGEST) > 0
                || undo.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Movements are noted and taken back within 0 to 30 days.");
        }
    }
}
