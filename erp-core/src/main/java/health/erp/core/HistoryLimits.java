package health.erp.core;

import java.time.Duration;

/**
 * How long what is over can be looked at before it is taken away, by the database's clock. Who did what stays in the audit
 * trail.
 *
 * @param sessions since they ended; CERT-In directions of 28 April 2022: logs are kept for 180 days
 * @param processes since they were done or undone
 * @param notices since they were sent or given up; until then the same is not told again
 */
public record HistoryLimits(Duration sessions, Duration processes, Duration notices) {
    public static final HistoryLimits DEFAULT =
            new HistoryLimits(Duration.ofDays(180), Duration.ofDays(180), Duration.ofDays(365));

    public HistoryLimits {
        if (sessions.toDays() < 1 || processes.toDays() < 1 || notices.toDays() < 1) {
            throw new IllegalArgumentException("What is over stays for a day at least.");
        }
    }
}
