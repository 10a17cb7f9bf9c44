package health.erp.tenancy.organisation;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.Store;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps who of other hospitals works here. */
final class VisitorStore extends Store<Visitor, VisitorId> {
    private static final UUID FIRST = new UUID(0, 0);

    VisitorStore(Erp erp) {
        super(erp, Visitor.class);
    }

    Optional<Visitor> welcome(HospitalId home, StaffId staff, Instant now) {
        return OrganisationQueries_.welcome(em(), home, staff, now).stream().findFirst();
    }

    Page<Visitor, VisitorId> list(ListVisitors query) {
        var after = query.after() == null ? FIRST : query.after().value();
        return Page.of(OrganisationQueries_.visitors(em(), after, query.size() + 1), query.size(), Visitor::getId);
    }
}
