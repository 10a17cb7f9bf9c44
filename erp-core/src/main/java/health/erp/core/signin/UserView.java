package health.erp.core.signin;

import health.erp.core.id.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param failedAttempts wrong passwords in a row
 */
public record UserView(
        UserId id,
        String name,
        StaffId staff,
        boolean disabled,
        boolean mustChangePassword,
        int failedAttempts,
        @Nullable Instant lockedUntil,
        Instant createdAt,
        Instant passwordSetAt) {
    static UserView of(UserAccount user) {
        return new UserView(
                user.getId(),
                user.getName(),
                user.getStaff(),
                user.isDisabled(),
                user.isMustChange(),
                user.getFailedAttempts(),
                user.getLockedUntil(),
                user.getCreatedAt(),
                user.getPasswordSetAt());
    }
}
