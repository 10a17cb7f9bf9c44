package health.erp.billing;

import health.erp.core.Erp;
import health.erp.core.ErpModule;

/** Billing and finance of every hospital the runtime serves. Its activities are still to come. */
public final class Billing implements ErpModule {
    @Override
    public String name() {
        return "billing";
    }

    @Override
    public void open(Erp erp) {}
}
