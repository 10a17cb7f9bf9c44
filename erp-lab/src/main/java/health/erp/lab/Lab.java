package health.erp.lab;

import health.erp.core.Erp;
import health.erp.core.ErpModule;

/** The laboratory of every hospital the runtime serves. Its activities are still to come. */
public final class Lab implements ErpModule {
    @Override
    public String name() {
        return "lab";
    }

    @Override
    public void open(Erp erp) {}
}
