package health.erp.lab.order;

import static health.erp.lab.order.LabOrderMapper.MAPPER;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.lab.catalogue.PublishedCatalogue;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the work of the laboratory does to the tests it was asked for. For the activities that do the work, in the
 * transaction of their use case, which has asked whether the caller may; the module hands it to nobody else.
 */
public final class OrderProgress {
    private final Erp erp;
    private final PublishedCatalogue catalogue;
    private final LabOrderStore orders;
    private final ItemWriter writer;

    public OrderProgress(Erp erp, PublishedCatalogue catalogue) {
        this.erp = erp;
        this.catalogue = catalogue;
        this.orders = new LabOrderStore(erp);
        this.writer = new ItemWriter(erp, orders);
    }

    /** A specimen was taken for these tests; {@code received} is null while it is not in the laboratory. */
    public List<OrderItemView> collected(
            Caller caller, Collection<OrderItemId> items, UUID specimen, Instant at, @Nullable Instant received) {
        return erp.transaction(caller, () -> items.stream()
                .map(id -> {
                    var item = orders.requireItem(id);
                    item.collected(specimen, at, received);
                    return MAPPER.toView(item);
                })
                .toList());
    }

    /** Their specimen came to the laboratory. */
    public void received(Caller caller, Collection<OrderItemId> items, Instant at) {
        erp.transaction(caller, () -> {
            items.forEach(id -> orders.requireItem(id).received(at));
            return true;
        });
    }

    /** Others see a result that is not final yet. */
    public void resulted(Caller caller, OrderItemId item, Instant at) {
        erp.transaction(caller, () -> {
            orders.requireItem(item).resulted(at);
            return true;
        });
    }

    /** As {@link #resulted}, of many at once. */
    public void resulted(Caller caller, Collection<OrderItemId> items, Instant at) {
        erp.transaction(caller, () -> {
            orders.standing(items).forEach(row -> row.item().resulted(at));
            return true;
        });
    }

    /** The result is out: the test is done, and can be charged for. */
    public OrderItemView complete(Caller caller, OrderItemId id, Instant at) {
        return erp.transaction(caller, () -> {
            var item = orders.requireItem(id);
            var order = orders.require(item.getOrder());
            erp.publish(item.complete(at));
            erp.publish(new LabOrderEvent.Performed(
                    order.getId(), id, order.getPatient(), order.getEncounter(), item.getTest(), at));
            orders.flush();
            return MAPPER.toView(item);
        });
    }

    /** As {@link #complete}, of many at once; what is over already stays as it is. */
    public void complete(Caller caller, Collection<OrderItemId> items, Instant at) {
        erp.transaction(caller, () -> {
            orders.standing(items).forEach(row -> {
                erp.publish(row.item().complete(at));
                erp.publish(row.order().performed(row.item(), at));
            });
            return true;
        });
    }

    /** As {@link #revoke}, of many at once; what is over already stays as it is. */
    public void revoke(Caller caller, Collection<OrderItemId> items, String reason) {
        erp.transaction(caller, () -> {
            orders.standing(items).forEach(row -> erp.publish(row.item().revoke(reason, erp.now())));
            return true;
        });
    }

    /** There will be no result: its specimen is not fit, or it cannot be measured. */
    public OrderItemView revoke(Caller caller, OrderItemId id, String reason) {
        return erp.transaction(caller, () -> {
            var item = orders.requireItem(id);
            erp.publish(item.revoke(reason, erp.now()));
            orders.flush();
            return MAPPER.toView(item);
        });
    }

    /** The same test once more, on a specimen that is still to be taken; the former one is over. */
    public OrderItemView recollect(Caller caller, OrderItemId id) {
        return erp.transaction(caller, () -> {
            var item = orders.requireItem(id);
            var again = Wanted.of(catalogue.version(caller, item.getTestVersion()), ItemOrigin.RECOLLECTION);
            return MAPPER.toView(write(item, List.of(again)).get(0));
        });
    }

    /**
     * What a reflex calls for, or what is calculated of others. Empty where there is nothing to do: the reflex was carried
     * out for this version of the result, or the test is open in the order. I11
     */
    public Optional<OrderItemView> add(Caller caller, AddedTest added) {
        return erp.transaction(caller, () -> {
            var parent = orders.requireItem(added.parent());
            if (isDone(added)) {
                return Optional.empty();
            }
            var contents = OrderContents.of(caller, catalogue, Set.of(added.test()), Set.of(), added.origin()).stream()
                    .map(w -> w.test().code().equals(added.test()) ? w.because(added) : w)
                    .toList();
            var missing = OrderContents.without(contents, orders.items(parent.getOrder()));
            return write(parent, missing).stream()
                    .filter(item -> item.getTest().equals(added.test()))
                    .findFirst()
                    .map(MAPPER::toView);
        });
    }

    private boolean isDone(AddedTest added) {
        var rule = added.rule();
        var version = added.sourceVersion();
        return rule != null
                && version != null
                && orders.fired(added.parent(), rule, version).isPresent();
    }

    private List<OrderItem> write(OrderItem parent, List<Wanted> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var now = erp.now();
        var order = orders.require(parent.getOrder());
        orders.flush(); // what is over makes room first
        var items = writer.write(order, wanted, parent.getId(), now);
        erp.publish(order.ordered(items, now));
        orders.flush();
        return items;
    }
}
