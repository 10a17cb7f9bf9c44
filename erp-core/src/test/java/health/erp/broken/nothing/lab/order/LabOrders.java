package health.erp.broken.nothing.lab.order;

import static health.erp.broken.nothing.lab.order.LabOrderMapper.MAPPER;
import static health.erp.broken.nothing.lab.order.LabOrderPermission.PLACE_LAB_ORDER;

import health.erp.core.Caller;
import health.erp.core.Erp;

/** The use cases. */
public final class LabOrders {
    private final Erp erp;
    private final LabOrderStore orders;

    public LabOrders(Erp erp) {
        this.erp = erp;
        this.orders = new LabOrderStore(erp);
    }

    public LabOrderView place(Caller caller, PlaceLabOrder command) {
        return erp.run(caller, PLACE_LAB_ORDER, command, () -> {
            var order = new LabOrder(erp.newId(), command);
            orders.add(order);
            erp.publish(order.placed(erp.now()));
            return MAPPER.toView(order);
        });
    }
}
