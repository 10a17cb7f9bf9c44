package health.erp.lab.order;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Store;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds and keeps orders and their items. */
final class LabOrderStore extends Store<LabOrder, LabOrderId> {
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    LabOrderStore(Erp erp) {
        super(erp, LabOrder.class);
    }

    /** Whoever changes what an order asks for has it alone; so has who lets its results go. */
    LabOrder lock(LabOrderId id) {
        var found = em().find(LabOrder.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFoundException("lab order", id);
        }
        return found;
    }

    void add(OrderItem item) {
        em().persist(item);
    }

    void add(LabSubject subject) {
        em().persist(subject);
    }

    List<OrderItem> items(LabOrderId order) {
        return LabOrderQueries_.items(em(), order);
    }

    OrderItem requireItem(OrderItemId id) {
        var found = em().find(OrderItem.class, id);
        if (found == null) {
            throw new NotFoundException("test of an order", id);
        }
        return found;
    }

    /** Of several orders, by order. */
    Map<LabOrderId, List<OrderItem>> itemsOf(List<LabOrder> some) {
        var ids = some.stream().map(LabOrder::getId).toList();
        return LabOrderQueries_.itemsOf(em(), ids).stream().collect(Collectors.groupingBy(OrderItem::getOrder));
    }

    /** What this reflex asked for when it looked at this version of the result. */
    Optional<OrderItem> fired(OrderItemId parent, String rule, int sourceVersion) {
        return LabOrderQueries_.fired(em(), parent, rule, sourceVersion).stream()
                .findFirst();
    }

    Page<LabOrder, LabOrderId> ofPatient(ListLabOrders query) {
        var before = query.after() == null ? LAST : query.after().value();
        return Page.of(
                LabOrderQueries_.ofPatient(em(), query.patient(), before, query.size() + 1),
                query.size(),
                LabOrder::getId);
    }

    Page<OrderItem, OrderItemId> open(ListOpenTests query) {
        var rank = query.after() == null ? -1 : requireItem(query.after()).getRank();
        var after = query.after() == null ? FIRST : query.after().value();
        var section = query.section();
        var size = query.size() + 1;
        var rows = section == null
                ? LabOrderQueries_.open(em(), rank, after, size)
                : LabOrderQueries_.openIn(em(), section, rank, after, size);
        return Page.of(rows, query.size(), OrderItem::getId);
    }

    Optional<LabSubject> subject(PatientId patient) {
        return LabOrderQueries_.subjects(em(), patient).stream().findFirst();
    }

    void flush() {
        em().flush();
    }

    /**
     * Those of them of which something is still awaited, with their orders. Whoever lets results go has read both in this
     * transaction, so that nothing is asked of the database.
     */
    List<StandingRow> standing(Collection<OrderItemId> items) {
        return items.stream()
                .sorted(Comparator.comparing(OrderItemId::value))
                .map(this::requireItem)
                .filter(OrderItem::isOpen)
                .map(item -> new StandingRow(item, require(item.getOrder())))
                .toList();
    }
}
