package health.erp.broken.nothing.lab;

import health.erp.broken.nothing.lab.order.LabOrders;
import health.erp.core.Erp;
import health.erp.core.ErpModule;
import org.jspecify.annotations.Nullable;

/** The door knows its activities. */
public final class Lab implements ErpModule {
    private @Nullable LabOrders orders;

    @Override
    public String name() {
        return "lab";
    }

    @Override
    public void open(Erp erp) {
        orders = new LabOrders(erp);
    }

    public @Nullable LabOrders orders() {
        return orders;
    }
}
