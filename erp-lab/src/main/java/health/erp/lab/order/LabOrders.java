package health.erp.lab.order;

import static health.erp.lab.order.LabOrderMapper.MAPPER;
import static health.erp.lab.order.LabOrderPermission.PLACE_LAB_ORDER;
import static health.erp.lab.order.LabOrderPermission.READ_LAB_ORDER;
import static health.erp.lab.order.LabOrderPermission.REVOKE_LAB_ORDER;
import static health.erp.lab.status.OrderStatus.ACTIVE;
import static health.erp.lab.status.OrderStatus.ON_HOLD;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.RuleException;
import health.erp.lab.catalogue.PublishedCatalogue;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Asks the laboratory for tests, and takes back what was asked for. */
public final class LabOrders {
    private static final String NUMBERS = "lab-order";

    private final Erp erp;
    private final PublishedCatalogue catalogue;
    private final Subjects subjects;
    private final LabOrderStore orders;
    private final ItemWriter writer;

    public LabOrders(Erp erp, PublishedCatalogue catalogue, Subjects subjects) {
        this.erp = erp;
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.orders = new LabOrderStore(erp);
        this.writer = new ItemWriter(erp, orders);
    }

    public LabOrderView place(Caller caller, PlaceLabOrder command) {
        return erp.run(caller, PLACE_LAB_ORDER, command, () -> {
            var wanted = OrderContents.of(caller, catalogue, command.tests(), command.panels(), ItemOrigin.ORDERED);
            var subject = subjects.known(caller, command)
                    .orElseThrow(() -> InvalidCommandException.of(
                            "subject", "is not known to the laboratory yet; say when the patient was born"));
            var now = erp.now();
            var order = new LabOrder(
                    new LabOrderId(erp.newId()), erp.nextNumber(NUMBERS), command, subject, caller.staff(), now);
            orders.add(order);
            var items = writer.write(order, wanted, null, now);
            erp.publish(order.ordered(items, now));
            return OrderStanding.shown(order, items);
        });
    }

    /** What is open in the order already is not asked for again. */
    public LabOrderView add(Caller caller, AddTests command) {
        return erp.run(caller, PLACE_LAB_ORDER, command, () -> {
            var order = orders.require(command.order());
            var wanted = OrderContents.of(caller, catalogue, command.tests(), command.panels(), ItemOrigin.ADD_ON);
            var missing = OrderContents.without(wanted, orders.items(order.getId()));
            if (!missing.isEmpty()) {
                var now = erp.now();
                erp.publish(order.ordered(writer.write(order, missing, null, now), now));
                orders.flush();
            }
            return OrderStanding.shown(order, orders.items(order.getId()));
        });
    }

    public LabOrderView hold(Caller caller, HoldTests command) {
        return erp.run(
                caller,
                PLACE_LAB_ORDER,
                command,
                () -> each(
                        command.order(), command.items(), i -> i.getStatus() == ACTIVE, i -> i.hold(command.reason())));
    }

    public LabOrderView resume(Caller caller, ResumeTests command) {
        return erp.run(
                caller,
                PLACE_LAB_ORDER,
                command,
                () -> each(command.order(), command.items(), i -> i.getStatus() == ON_HOLD, OrderItem::resume));
    }

    /** Tests whose result is out stay; what is only begun is discontinued. */
    public LabOrderView revoke(Caller caller, RevokeTests command) {
        return erp.run(
                caller,
                REVOKE_LAB_ORDER,
                command,
                () -> each(
                        command.order(),
                        command.items(),
                        OrderItem::isOpen,
                        item -> erp.publish(item.revoke(command.reason(), erp.now()))));
    }

    public LabOrderView markError(Caller caller, MarkTestsInError command) {
        return erp.run(
                caller,
                REVOKE_LAB_ORDER,
                command,
                () -> each(
                        command.order(),
                        command.items(),
                        OrderItem::mayBeInError,
                        item -> erp.publish(item.markError(command.reason(), erp.now()))));
    }

    public LabOrderView find(Caller caller, FindLabOrder query) {
        return erp.read(caller, READ_LAB_ORDER, query, () -> {
            var order = orders.require(query.order());
            erp.discloses(order.getPatient());
            return OrderStanding.shown(order, orders.items(order.getId()));
        });
    }

    public Page<LabOrderView, LabOrderId> list(Caller caller, ListLabOrders query) {
        return erp.read(caller, READ_LAB_ORDER, query, () -> {
            erp.discloses(query.patient());
            var page = orders.ofPatient(query);
            var items = orders.itemsOf(page.items());
            return page.map(order -> OrderStanding.shown(order, items.getOrDefault(order.getId(), List.of())));
        });
    }

    public Page<OrderItemView, OrderItemId> open(Caller caller, ListOpenTests query) {
        return erp.read(caller, READ_LAB_ORDER, query, () -> {
            var page = orders.open(query);
            erp.discloses(page.items().stream().map(OrderItem::getPatient).toList());
            return page.map(MAPPER::toView);
        });
    }

    /** Does it to the tests that are named, or to all it can be done to; to none is a mistake. */
    private LabOrderView each(
            LabOrderId id, Collection<OrderItemId> named, Predicate<OrderItem> unnamed, Consumer<OrderItem> change) {
        var order = orders.lock(id);
        var items = orders.items(id);
        for (var wanted : named) {
            if (items.stream().noneMatch(i -> i.getId().equals(wanted))) {
                throw new NotFoundException("test of the order", wanted);
            }
        }
        var chosen = items.stream()
                .filter(named.isEmpty() ? unnamed : i -> named.contains(i.getId()))
                .toList();
        if (chosen.isEmpty()) {
            throw new RuleException(
                    "lab.order.status", "There is no test in the order (%s) this can be done to.".formatted(id));
        }
        chosen.forEach(change);
        orders.flush();
        return OrderStanding.shown(order, items);
    }
}
