package health.erp.lab.specimen;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import health.erp.lab.accession.AccessionNumber;
import health.erp.lab.order.LabOrder;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.OrderItem;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.status.OrderStatus;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds and keeps specimens and their ledgers. */
final class SpecimenStore extends Store<Specimen, SpecimenId> {
    private static final UUID FIRST = new UUID(0, 0);

    SpecimenStore(Erp erp) {
        super(erp, Specimen.class);
    }

    void add(CustodyEvent event) {
        em().persist(event);
    }

    /** Whoever changes a tube has it alone: its volume and its ledger are read after that. I4, I5 */
    Specimen lock(SpecimenId id) {
        var found = em().find(Specimen.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFoundException("specimen", id);
        }
        return found;
    }

    /** Whoever changes tests by their tube has its order first: nobody lets a result of it go meanwhile. I2 */
    Specimen lockWithOrder(SpecimenId id) {
        lockOrder(id);
        return lock(id);
    }

    private void lockOrder(SpecimenId id) {
        SpecimenQueries_.orderOf(em(), id)
                .forEach(order -> em().find(LabOrder.class, order, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The tube that was taken, and all that were divided from it. */
    List<Specimen> lockFamily(SpecimenId member) {
        var parent = require(member).getParent();
        return SpecimenQueries_.family(em(), parent == null ? member : parent)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    SpecimenId labelled(Barcode scanned) {
        return SpecimenQueries_.labelled(em(), scanned.accession(), scanned.container()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("specimen with the accession number", scanned.accession()));
    }

    LabOrder requireOrder(LabOrderId order) {
        var found = em().find(LabOrder.class, order);
        if (found == null) {
            throw new NotFoundException("lab order", order);
        }
        return found;
    }

    /** In the order of their ids; one that is missing is not found. */
    List<OrderItem> requireItems(Collection<OrderItemId> items) {
        var found = SpecimenQueries_.items(em(), items);
        for (var item : items) {
            if (found.stream().noneMatch(i -> i.getId().equals(item))) {
                throw new NotFoundException("test of an order", item);
            }
        }
        return found;
    }

    boolean isUsed(AccessionNumber number) {
        return !SpecimenQueries_.labelled(em(), number, 1).isEmpty();
    }

    List<OrderItem> itemsOn(SpecimenId specimen) {
        return SpecimenQueries_.itemsOn(em(), specimen.value());
    }

    /**
     * The order, tests before tubes, and wholes before parts, as everybody locks them; then again the tests, for those that
     * came while somebody else had the tube. I2
     */
    Whole lockWhole(SpecimenId id) {
        lockOrder(id);
        lockItemsOn(Stream.concat(Stream.of(id), SpecimenQueries_.aliquots(em(), id).stream()));
        var specimen = lock(id);
        var parts = em().createQuery(
                        "select s from Specimen s where s.parent = :parent order by s.containerNo", Specimen.class)
                .setParameter("parent", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        var tubes = Stream.concat(Stream.of(id), parts.stream().map(Specimen::getId));
        return new Whole(specimen, parts, lockItemsOn(tubes));
    }

    private List<OrderItem> lockItemsOn(Stream<SpecimenId> tubes) {
        return em().createQuery(
                        "select i from LabOrderItem i where i.specimen in :tubes order by i.id.value", OrderItem.class)
                .setParameter("tubes", tubes.map(SpecimenId::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<Specimen> ofOrder(LabOrderId order) {
        return SpecimenQueries_.ofOrder(em(), order);
    }

    List<CustodyEvent> custody(SpecimenId specimen) {
        return SpecimenQueries_.custody(em(), specimen);
    }

    /** Orders of which something is to be taken. */
    Page<LabOrder, LabOrderId> awaited(CollectionList query, Instant until) {
        var after = query.after() == null ? FIRST : query.after().value();
        var ids = awaited(query, until, after, query.size() + 1);
        var orders = ids.isEmpty()
                ? List.<LabOrder>of()
                : SpecimenQueries_.orders(
                        em(), ids.stream().map(LabOrderId::new).toList());
        return Page.of(orders, query.size(), LabOrder::getId);
    }

    private List<UUID> awaited(CollectionList query, Instant until, UUID after, int size) {
        var patient = query.patient();
        if (patient != null) {
            return SpecimenQueries_.awaitedOf(em(), patient, OrderStatus.ACTIVE, until, after, size);
        }
        var ward = query.ward();
        return ward == null
                ? SpecimenQueries_.awaited(em(), OrderStatus.ACTIVE, until, after, size)
                : SpecimenQueries_.awaitedAt(em(), ward, OrderStatus.ACTIVE, until, after, size);
    }

    List<OrderItem> awaitedIn(List<LabOrder> orders, Instant until) {
        var ids = orders.stream().map(LabOrder::getId).toList();
        return ids.isEmpty() ? List.of() : SpecimenQueries_.awaitedIn(em(), ids, OrderStatus.ACTIVE, until);
    }

    Page<WorkLine, OrderItemId> work(WorkList query) {
        var last = query.after();
        var rank = last == null ? -1 : requireItems(List.of(last)).get(0).getRank();
        var after = last == null ? FIRST : last.value();
        var rows = SpecimenQueries_.work(
                em(), query.section(), query.at(), OrderStatus.ACTIVE, rank, after, query.size() + 1);
        return Page.of(rows, query.size(), WorkLine::item);
    }

    /** In use, behind that serial. */
    List<AccessionNumber> numbers(int site, int year, int before, AccessionNumber last, int size) {
        var first = AccessionNumber.of(site, year, before + 1);
        return SpecimenQueries_.numbers(em(), first, last, size);
    }
}
