package health.erp.lab.order;

import static health.erp.lab.order.LabOrderPermission.PLACE_LAB_ORDER;
import static health.erp.lab.order.LabOrderPermission.READ_LAB_ORDER;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.lab.catalogue.PublishedCatalogue;

/** Asks the laboratory for tests. */
public final class LabOrders {
    private static final String NUMBERS = "lab-order";

    private final Erp erp;
    private final PublishedCatalogue catalogue;
    private final Subjects subjects;
    private final LabOrderStore orders;

    public LabOrders(Erp erp, PublishedCatalogue catalogue, Subjects subjects) {
        this.erp = erp;
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.orders = new LabOrderStore(erp);
    }

    public LabOrderView place(Caller caller, PlaceLabOrder command) {
        return erp.run(caller, PLACE_LAB_ORDER, command, () -> {
            var wanted = OrderContents.of(caller, catalogue, command.tests(), command.panels(), ItemOrigin.ORDERED);
            var subject = subjects.known(command)
                    .orElseThrow(() -> InvalidCommandException.of(
                            "subject", "is not known to the laboratory yet; say when the patient was born"));
            var now = erp.now();
            var order = new LabOrder(
                    new LabOrderId(erp.newId()), erp.nextNumber(NUMBERS), command, subject, caller.staff(), now);
            orders.add(order);
            var items = new ItemWriter(erp, orders).write(order, wanted, null, now);
            erp.publish(order.ordered(items, now));
            return OrderStanding.shown(order, items);
        });
    }

    public LabOrderView find(Caller caller, FindLabOrder query) {
        return erp.read(caller, READ_LAB_ORDER, query, () -> {
            var order = orders.require(query.order());
            erp.discloses(order.getPatient());
            return OrderStanding.shown(order, orders.items(order.getId()));
        });
    }
}
