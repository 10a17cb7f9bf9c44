package health.erp.records.location;

import health.erp.core.Erp;
import health.erp.core.jpa.Store;
import java.util.UUID;

/** Finds and keeps plans to work on beds. */
final class MaintenanceStore extends Store<MaintenanceWindow, UUID> {
    MaintenanceStore(Erp erp) {
        super(erp, MaintenanceWindow.class);
    }
}
