package health.erp.examples.service.access;

import health.erp.core.Permission;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody is in one hospital. */
public record Assignment(Hospital hospital, Set<Role> roles) {
    public Set<Permission> permissions() {
        return roles.stream().flatMap(r -> r.permissions().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
