package health.erp.core.job;

import java.time.Duration;

/**
 * How often a job that failed is tried, and how long it waits in between: twice as long each time.
 *
 * @param attempts in all; after the last one the job is left to people
 * @param first wait after the first failure
 * @param longest no wait is longer
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {
    /** Eight attempts within about two minutes. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(8, Duration.ofSeconds(1), Duration.ofHours(1));

    /** Not tried again. */
    public static final RetryPolicy ONCE = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);

    public RetryPolicy {
        if (attempts < 1 || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "A retry policy has at least one attempt and waits that do not shrink: attempts (%d), first (%s), longest (%s)."
                            .formatted(attempts, first, longest));
        }
    }

    /** The wait after so many failures. */
    public Duration wait(int failures) {
        var doubled = first.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 20));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    /** Whether another attempt is due after so many failures. */
    boolean allows(int failures) {
        return failures < attempts;
    }
}
