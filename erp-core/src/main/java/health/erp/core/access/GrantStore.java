package health.erp.core.access;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.Store;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds and keeps who has which role. */
final class GrantStore extends Store<RoleGrant, GrantId> {
    private static final UUID FIRST = new UUID(0, 0);

    GrantStore(Erp erp) {
        super(erp, RoleGrant.class);
    }

    List<RoleGrant> standing(StaffId staff, Instant now) {
        return AccessQueries_.standing(em(), staff, now);
    }

    Page<RoleGrant, GrantId> ofStaff(ListGrantsOfStaff query) {
        return page(AccessQueries_.ofStaff(em(), query.staff(), after(query.after()), query.size() + 1), query.size());
    }

    Page<RoleGrant, GrantId> ofRole(RoleName role, ListGrantsOfRole query) {
        return page(AccessQueries_.ofRole(em(), role.key(), after(query.after()), query.size() + 1), query.size());
    }

    private static Page<RoleGrant, GrantId> page(List<RoleGrant> rows, int size) {
        return Page.of(rows, size, RoleGrant::getId);
    }

    private static UUID after(@Nullable GrantId grant) {
        return grant == null ? FIRST : grant.value();
    }
}
