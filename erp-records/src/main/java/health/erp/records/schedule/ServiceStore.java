package health.erp.records.schedule;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import java.util.UUID;

/** Finds and keeps services. */
final class ServiceStore extends Store<ServiceOffer, ServiceId> {
    private static final UUID FIRST = new UUID(0, 0);

    ServiceStore(Erp erp) {
        super(erp, ServiceOffer.class);
    }

    Page<ServiceOffer, ServiceId> list(ListServices query) {
        var after = query.after() == null ? FIRST : query.after().value();
        var found = ScheduleQueries_.services(em(), query.retiredToo(), after, query.size() + 1);
        return Page.of(found, query.size(), ServiceOffer::getId);
    }
}
