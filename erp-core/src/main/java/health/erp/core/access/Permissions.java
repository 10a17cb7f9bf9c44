package health.erp.core.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import health.erp.core.ErpModule;
import health.erp.core.Permission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything the modules of a runtime can allow, by the names it is stored under: {@code records.READ_PATIENT}. */
public final class Permissions {
    private final Map<Permission, String> names = new HashMap<>();
    private final Map<String, Permission> byName = new HashMap<>();
    private final Map<StandardRole, Set<Permission>> standard = new EnumMap<>(StandardRole.class);

    public Permissions(Collection<ErpModule> modules) {
        for (var module : modules) {
            module.permissions().forEach(permission -> {
                var name = module.name() + "." + permission.name();
                names.put(permission, name);
                byName.put(name, permission);
            });
            module.standardRoles().forEach((role, given) -> standard.computeIfAbsent(role, r -> new HashSet<>())
                    .addAll(given));
        }
    }

    /** What is wrong with the permissions of these modules, in sentences. */
    public static List<String> problems(Collection<ErpModule> modules) {
        var problems = new ArrayList<String>();
        for (var module : modules) {
            var seen = new HashSet<String>();
            module.permissions().stream()
                    .filter(p -> !seen.add(p.name()))
                    .forEach(p -> problems.add("The module (%s) has two permissions with the name (%s)."
                            .formatted(module.name(), p.name())));
            module.standardRoles().forEach((role, given) -> given.stream()
                    .filter(p -> !module.permissions().contains(p))
                    .forEach(p -> problems.add("The module (%s) gives (%s) the permission (%s), which it does not list."
                            .formatted(module.name(), role, p.name()))));
        }
        return problems;
    }

    public Set<Permission> all() {
        return Set.copyOf(byName.values());
    }

    /** What the modules give the role. */
    public Set<Permission> of(StandardRole role) {
        return Set.copyOf(standard.getOrDefault(role, Set.of()));
    }

    /** The name it is stored under. */
    public String name(Permission permission) {
        var name = names.get(permission);
        if (name == null) {
            throw new IllegalArgumentException(
                    "No module of this runtime lists the permission (%s).".formatted(permission.name()));
        }
        return name;
    }

    public Set<String> names(Collection<Permission> permissions) {
        return permissions.stream().map(this::name).collect(toUnmodifiableSet());
    }

    /** Empty for what no module of this runtime knows. */
    public Optional<Permission> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
