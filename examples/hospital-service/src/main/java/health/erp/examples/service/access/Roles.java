package health.erp.examples.service.access;

import health.erp.core.Erp;
import health.erp.core.Permission;
import health.erp.core.access.Permissions;
import health.erp.core.access.StandardRole;
import health.erp.lab.Lab;
import health.erp.records.Records;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What somebody may do, by what they are in a hospital: as the library's modules say it, so that a new part of the
 * library is open to the right people by itself.
 */
@Component
public class Roles {
    private final Permissions permissions;

    Roles(Erp erp, Records records, Lab lab) {
        this.permissions = new Permissions(List.of(erp.core(), records, lab));
    }

    public Set<Permission> permissions(Collection<StandardRole> roles) {
        return roles.stream().flatMap(r -> permissions.of(r).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
