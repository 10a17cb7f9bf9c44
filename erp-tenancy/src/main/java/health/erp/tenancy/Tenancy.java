package health.erp.tenancy;

import health.erp.core.Erp;
import health.erp.core.ErpModule;

/** The hospitals a runtime serves, as tenants: registration, placement, quotas, keys, leaving. Its activities are still to come. */
public final class Tenancy implements ErpModule {
    @Override
    public String name() {
        return "tenancy";
    }

    @Override
    public void open(Erp erp) {}
}
