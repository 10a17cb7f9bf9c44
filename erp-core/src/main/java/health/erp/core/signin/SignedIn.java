package health.erp.core.signin;

import health.erp.core.id.StaffId;
import java.time.Instant;

/**
 * Somebody has been let in.
 *
 * @param token to be shown with each request; nobody can ask for it again
 * @param mustChangePassword the session is good for nothing else
 * @param expiresAt at the latest
 */
public record SignedIn(
        SessionToken token, SessionId session, StaffId staff, boolean mustChangePassword, Instant expiresAt) {}
