package health.erp.core.signin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Changes one's own password and ends all one's sessions. */
public record ChangePassword(
        @NotNull @Size(max = 10_000) String current, @NotNull @Size(max = 10_000) String password) {
    @Override
    public String toString() {
        return "ChangePassword";
    }
}
