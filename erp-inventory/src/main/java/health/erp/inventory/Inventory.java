package health.erp.inventory;

import health.erp.core.Erp;
import health.erp.core.ErpModule;

/** The stores and the pharmacy of every hospital the runtime serves. Its activities are still to come. */
public final class Inventory implements ErpModule {
    @Override
    public String name() {
        return "inventory";
    }

    @Override
    public void open(Erp erp) {}
}
