package health.erp.core.event;

import java.time.Duration;

/**
 * How patiently events are delivered.
 *
 * @param relays threads of this runtime that deliver; 0 leaves it to others on the same database
 * @param lease how long one relay serves a part of the outbox before others may think it dead, by the database's clock
 * @param attempts how often an event is tried before somebody has to decide
 * @param firstPause before the second attempt; doubled with each, up to {@code longestPause}
 * @param memory how long it is remembered which consumer has had which event; at least a day longer than anything
 *     could be sent again
 */
public record EventDelivery(
        int relays, Duration lease, int attempts, Duration firstPause, Duration longestPause, Duration memory) {
    public static final int DEFAULT_RELAYS = 2;
    public static final Duration DEFAULT_LEASE = Duration.ofSeconds(30);
    public static final int DEFAULT_ATTEMPTS = 10;
    public static final Duration DEFAULT_FIRST_PAUSE = Duration.ofSeconds(1);
    public static final Duration DEFAULT_LONGEST_PAUSE = Duration.ofMinutes(5);
    public static final Duration DEFAULT_MEMORY = Duration.ofDays(30);

    public static final EventDelivery USUAL = new EventDelivery(
            DEFAULT_RELAYS,
            DEFAULT_LEASE,
            DEFAULT_ATTEMPTS,
            DEFAULT_FIRST_PAUSE,
            DEFAULT_LONGEST_PAUSE,
            DEFAULT_MEMORY);

    public EventDelivery {
        must(relays >= 0 && relays <= 16, "The relays must be 0 to 16: the outbox has 16 parts.");
        must(lease.toMillis() >= 100, "The lease must be 100 ms at least.");
        must(attempts >= 1, "An event must be tried once at least.");
        must(firstPause.toMillis() >= 1, "The first pause must be 1 ms at least.");
        must(longestPause.compareTo(firstPause) >= 0, "The longest pause must not be shorter than the first.");
        must(memory.toHours() >= 48, "Effects must be remembered for two days at least.");
    }

    public EventDelivery withRelays(int threads) {
        return new EventDelivery(threads, lease, attempts, firstPause, longestPause, memory);
    }

    public EventDelivery withLease(Duration length) {
        return new EventDelivery(relays, length, attempts, firstPause, longestPause, memory);
    }

    public EventDelivery withAttempts(int times, Duration first, Duration longest) {
        return new EventDelivery(relays, lease, times, first, longest, memory);
    }

    public EventDelivery withMemory(Duration length) {
        return new EventDelivery(relays, lease, attempts, firstPause, longestPause, length);
    }

    /** How long to wait after so many failures. */
    Duration pauseAfter(int failures) {
        var pause = firstPause.multipliedBy(1L << Math.min(failures - 1, 30));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }

    private static void must(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
