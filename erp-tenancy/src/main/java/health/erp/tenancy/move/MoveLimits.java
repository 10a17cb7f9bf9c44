package health.erp.tenancy.move;

import java.time.Duration;

/**
 * How a hospital is moved.
 *
 * @param hold the longest the hospital may be held at the switch, at most 5 s; where that does not suffice it goes on and
 *     is held again later
 * @param patience how much of that those who work at the moment have to end
 * @param attempts how often it is held before the move waits for somebody to resume it
 * @param pause between two attempts
 * @param fewChanges so few changes in a round that the hospital can be held for the rest
 * @param rounds of catching up before it is held however much changes
 * @param lockPatience how long making tables at the target may wait for a lock
 * @param grace how long the rows stay at the source after the switch
 */
public record MoveLimits(
        Duration hold,
        Duration patience,
        int attempts,
        Duration pause,
        long fewChanges,
        int rounds,
        Duration lockPatience,
        Duration grace) {
    public static final Duration LONGEST_HOLD = Duration.ofSeconds(5);

    /** Held for 5 s at most, 2 of them for those at work; three attempts; the source is cleared after a day. */
    public static final MoveLimits DEFAULT = new MoveLimits(
            LONGEST_HOLD,
            Duration.ofSeconds(2),
            3,
            Duration.ofSeconds(10),
            500,
            10,
            Duration.ofSeconds(2),
            Duration.ofDays(1));

    public MoveLimits {
        if (hold.isNegative() || hold.isZero() || hold.compareTo(LONGEST_HOLD) > 0 || patience.compareTo(hold) > 0) {
            throw new IllegalArgumentException(
                    "A hospital is held for at most 5 s (%s), and those at work have a part of it (%s)."
                            .formatted(hold, patience));
        }
        if (attempts < 1 || rounds < 1 || fewChanges < 0 || grace.isNegative() || pause.isNegative()) {
            throw new IllegalArgumentException("A move needs an attempt and a round, and no negative pause or grace.");
        }
    }

    public MoveLimits grace(Duration other) {
        return new MoveLimits(hold, patience, attempts, pause, fewChanges, rounds, lockPatience, other);
    }

    public MoveLimits hold(Duration longest, Duration ofThose) {
        return new MoveLimits(longest, ofThose, attempts, pause, fewChanges, rounds, lockPatience, grace);
    }

    public MoveLimits attempts(int most, Duration between) {
        return new MoveLimits(hold, patience, most, between, fewChanges, rounds, lockPatience, grace);
    }
}
