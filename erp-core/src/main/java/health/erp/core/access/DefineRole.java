package health.erp.core.access;

import health.erp.core.Permission;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Defines a role of the hospital's own.
 *
 * @param name unique in the hospital, whatever the case of its letters, and no standard role's
 */
public record DefineRole(
        @NotBlank @Size(max = 60) String name, @Size(max = 1000) Set<@NotNull Permission> permissions) {
    public DefineRole {
        permissions = Set.copyOf(permissions);
    }
}
