package health.erp.core.signin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Gives a user another password because they forgot theirs, ends their sessions and lets them in again at once.
 *
 * @param password must be changed when it was used first
 */
public record ResetPassword(@NotNull UserId user, @NotNull @Size(max = 10_000) String password) {
    @Override
    public String toString() {
        return "ResetPassword[user=" + user + "]";
    }
}
