package health.erp.records.schedule;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.cache.ReferenceData;
import health.erp.core.cache.Region;

/** The services at hand, for whoever books them: they change seldom and are looked up with every booking. */
public final class ServiceCatalogue {
    private static final int KEPT = 500;

    private final ServiceStore services;
    private final ReferenceData<ServiceId, ServiceView> known;

    public ServiceCatalogue(Erp erp) {
        this.services = new ServiceStore(erp);
        this.known = erp.referenceData(new Region<>("records.services", ServiceId.class, ServiceView.class, KEPT));
    }

    /** In a running transaction of the caller's hospital. */
    public ServiceView require(Caller caller, ServiceId service) {
        return known.get(caller.hospital(), service, id -> ScheduleMapper.MAPPER.toView(services.require(id)));
    }

    /** Said in the transaction that changes one. */
    void changed() {
        known.changed();
    }
}
