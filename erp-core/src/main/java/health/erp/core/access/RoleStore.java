package health.erp.core.access;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps the hospital's own roles. */
final class RoleStore extends Store<Role, RoleId> {
    private static final UUID FIRST = new UUID(0, 0);

    RoleStore(Erp erp) {
        super(erp, Role.class);
    }

    Optional<Role> named(RoleName name) {
        return AccessQueries_.named(em(), name.key()).stream().findFirst();
    }

    Page<Role, RoleId> list(ListRoles query) {
        var after = query.after() == null ? FIRST : query.after().value();
        return Page.of(AccessQueries_.roles(em(), after, query.size() + 1), query.size(), Role::getId);
    }
}
