package health.erp.core.signin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What somebody shows to be let in.
 *
 * @param name of the user; what an {@link Authenticator} of a host makes of it is its own affair
 * @param secret a password, or a token somebody else gave
 */
public record Credentials(@NotNull @Size(max = 200) String name, @NotNull @Size(max = 10_000) String secret) {
    @Override
    public String toString() {
        return "Credentials";
    }
}
