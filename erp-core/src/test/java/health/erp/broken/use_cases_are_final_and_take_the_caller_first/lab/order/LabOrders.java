package health.erp.broken.use_cases_are_final_and_take_the_caller_first.lab.order;

import health.erp.core.Caller;
import health.erp.core.Erp;

public class LabOrders {
    private final Erp erp;

    LabOrders(Erp erp) {
        this.erp = erp;
    }

    public long cancel(long order, Caller caller) {
        return erp.transaction(caller, () -> order);
    }

    public long count() {
        return erp.nextNumber("lab");
    }
}
