package health.erp.lab.specimen;

import static health.erp.lab.specimen.SpecimenPermission.READ_SPECIMEN;
import static java.util.stream.Collectors.groupingBy;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.lab.accession.AccessionNumber;
import health.erp.lab.accession.SerialGap;
import health.erp.lab.catalogue.PublishedCatalogue;
import health.erp.lab.catalogue.SpecimenNeed;
import health.erp.lab.order.LabOrder;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.OrderItem;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.specimen.CollectionStop.Tube;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What is to be taken, what is to be measured, and which numbers were never used. */
public final class LabLists {
    private static final int AT_ONCE = 5_000;

    private final Erp erp;
    private final Needs needs;
    private final SpecimenStore specimens;

    public LabLists(Erp erp, PublishedCatalogue catalogue) {
        this.erp = erp;
        this.needs = new Needs(catalogue);
        this.specimens = new SpecimenStore(erp);
    }

    /** Tests that are measured in the same kind of tube share one. */
    public Page<CollectionStop, LabOrderId> toCollect(Caller caller, CollectionList query) {
        return erp.read(caller, READ_SPECIMEN, query, () -> {
            var until = query.until() == null ? erp.now() : query.until();
            var orders = specimens.awaited(query, until);
            var items = specimens.awaitedIn(orders.items(), until).stream().collect(groupingBy(OrderItem::getOrder));
            erp.discloses(orders.items().stream().map(LabOrder::getPatient).toList());
            return orders.map(order -> stop(caller, order, items.getOrDefault(order.getId(), List.of())));
        });
    }

    public Page<WorkLine, OrderItemId> toMeasure(Caller caller, WorkList query) {
        return erp.read(caller, READ_SPECIMEN, query, () -> {
            var lines = specimens.work(query);
            erp.discloses(lines.items().stream().map(WorkLine::patient).toList());
            return lines;
        });
    }

    /** Numbers behind the last in use are not passed over yet. I7 */
    public List<SerialGap> gaps(Caller caller, AuditAccessions query) {
        return erp.read(caller, READ_SPECIMEN, query, () -> {
            var gaps = new ArrayList<SerialGap>();
            var last = AccessionNumber.of(query.site(), query.year(), AccessionNumber.LAST_SERIAL);
            var before = 0;
            while (true) {
                var used = specimens.numbers(query.site(), query.year(), before, last, AT_ONCE);
                for (var number : used) {
                    if (number.serial() > before + 1) {
                        gaps.add(new SerialGap(number.site(), number.year(), before + 1, number.serial() - 1));
                    }
                    before = number.serial();
                }
                if (used.size() < AT_ONCE) {
                    return List.copyOf(gaps);
                }
            }
        });
    }

    private CollectionStop stop(Caller caller, LabOrder order, List<OrderItem> items) {
        var groups = new LinkedHashMap<List<String>, List<OrderItem>>();
        for (var item : items) {
            var need = needs.of(caller, item);
            groups.computeIfAbsent(List.of(need.type(), need.container()), kind -> new ArrayList<>())
                    .add(item);
        }
        var tubes = groups.entrySet().stream()
                .map(group -> tube(caller, group.getKey(), group.getValue()))
                .toList();
        return new CollectionStop(
                order.getId(), order.getPatient(), order.getWard(), order.getPriority(), order.getDueAt(), tubes);
    }

    private Tube tube(Caller caller, List<String> kind, List<OrderItem> items) {
        var least = items.stream()
                .map(item -> needs.of(caller, item))
                .map(SpecimenNeed::millilitres)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Tube(
                kind.get(0),
                kind.get(1),
                least,
                items.stream().map(OrderItem::getId).toList(),
                items.stream().map(OrderItem::getTest).toList());
    }
}
