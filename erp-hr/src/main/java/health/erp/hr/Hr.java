package health.erp.hr;

import health.erp.core.Erp;
import health.erp.core.ErpModule;

/** The staff of every hospital the runtime serves. Its activities are still to come. */
public final class Hr implements ErpModule {
    @Override
    public String name() {
        return "hr";
    }

    @Override
    public void open(Erp erp) {}
}
