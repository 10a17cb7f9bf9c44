package health.erp.core.signin;

import health.erp.core.id.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When somebody was or is signed in.
 *
 * @param lastUsedAt to the minute
 */
public record SessionView(
        SessionId id,
        StaffId staff,
        Instant startedAt,
        Instant lastUsedAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        UserSession.@Nullable End ended) {
    static SessionView of(UserSession session) {
        return new SessionView(
                session.getId(),
                session.getStaff(),
                session.getStartedAt(),
                session.getLastUsedAt(),
                session.getExpiresAt(),
                session.getEndedAt(),
                session.getEnded());
    }
}
