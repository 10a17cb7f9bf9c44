package health.erp.broken.what_crosses_the_border_is_a_record.lab.order;

import health.erp.core.Caller;
import health.erp.core.Erp;
import java.util.List;

public final class LabOrders {
    private final Erp erp;

    LabOrders(Erp erp) {
        this.erp = erp;
    }

    public void place(Caller caller, PlaceLabOrder... commands) {
        erp.transaction(caller, () -> commands.length);
    }

    public List<LabOrder> open(Caller caller) {
        return erp.transaction(caller, List::of);
    }
}
