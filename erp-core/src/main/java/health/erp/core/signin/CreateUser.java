package health.erp.core.signin;

import health.erp.core.id.StaffId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Lets a member of staff sign in.
 *
 * @param name unique in the hospital, whatever the case of its letters
 * @param password to begin with; must be changed when it was used first
 */
public record CreateUser(
        @NotNull StaffId staff, @NotBlank @Size(max = 60) String name, @NotNull @Size(max = 10_000) String password) {
    @Override
    public String toString() {
        return "CreateUser[staff=" + staff + "]";
    }
}
