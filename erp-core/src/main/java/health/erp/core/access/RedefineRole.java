package health.erp.core.access;

import health.erp.core.Permission;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Gives a role of the hospital's own other permissions.
 *
 * @param version {@link RoleView#version} as last read
 */
public record RedefineRole(@NotNull RoleId role, int version, @Size(max = 1000) Set<@NotNull Permission> permissions) {
    public RedefineRole {
        permissions = Set.copyOf(permissions);
    }
}
