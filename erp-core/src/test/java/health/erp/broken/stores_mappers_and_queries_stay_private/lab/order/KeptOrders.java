package health.erp.broken.stores_mappers_and_queries_stay_private.lab.order;

import health.erp.core.Erp;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.Store;
import java.util.UUID;

public final class KeptOrders<T extends HospitalOwned> extends Store<T, UUID> {
    KeptOrders(Erp erp, Class<T> type) {
        super(erp, type);
    }
}
