package health.erp.core.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A role of the hospital's own; permissions by their stable names. */
public record RoleView(
        RoleId id, int version, String name, List<String> permissions, Instant definedAt, @Nullable Instant retiredAt) {
    static RoleView of(Role role) {
        return new RoleView(
                role.getId(),
                role.getVersion(),
                role.getName(),
                List.copyOf(role.getPermissions()),
                role.getDefinedAt(),
                role.getRetiredAt());
    }
}
