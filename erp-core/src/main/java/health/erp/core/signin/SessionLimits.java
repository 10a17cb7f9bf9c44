package health.erp.core.signin;

import java.time.Duration;

/**
 * How long a session is believed.
 *
 * @param idle without a request; counted by the minute. HIPAA 164.312(a)(2)(iii), automatic logoff
 * @param longest whatever happens
 */
public record SessionLimits(Duration idle, Duration longest) {
    public static final SessionLimits DEFAULT = new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12));

    public SessionLimits {
        if (idle.compareTo(Duration.ofMinutes(2)) < 0 || longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException(
                    "A session must be believed for two minutes without a request, and in all for no less than that.");
        }
    }
}
