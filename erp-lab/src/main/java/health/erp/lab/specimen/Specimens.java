package health.erp.lab.specimen;

import static health.erp.lab.specimen.SpecimenMapper.MAPPER;
import static health.erp.lab.specimen.SpecimenPermission.COLLECT_SPECIMEN;
import static health.erp.lab.specimen.SpecimenPermission.HANDLE_SPECIMEN;
import static health.erp.lab.specimen.SpecimenPermission.READ_SPECIMEN;
import static health.erp.lab.specimen.SpecimenPermission.REJECT_SPECIMEN;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.RuleException;
import health.erp.lab.accession.SpecimenLabel;
import health.erp.lab.catalogue.PublishedCatalogue;
import health.erp.lab.order.OrderItem;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.order.OrderItemView;
import health.erp.lab.order.OrderProgress;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/** Takes specimens, lets them into the laboratory and refuses what cannot be measured. */
public final class Specimens {
    private final Erp erp;
    private final Needs needs;
    private final OrderProgress progress;
    private final SpecimenStore specimens;
    private final Accessions accessions;

    public Specimens(Erp erp, PublishedCatalogue catalogue, OrderProgress progress) {
        this.erp = erp;
        this.needs = new Needs(catalogue);
        this.progress = progress;
        this.specimens = new SpecimenStore(erp);
        this.accessions = new Accessions(erp, specimens);
    }

    /** Nothing is taken from a patient the order is not for. */
    public SpecimenView collect(Caller caller, CollectSpecimen command) {
        return erp.run(caller, COLLECT_SPECIMEN, command, () -> {
            var items = specimens.requireItems(command.items());
            var order = specimens.requireOrder(items.get(0).getOrder());
            var needed = items.stream().map(item -> needs.of(caller, item)).toList();
            var draw = new Drawing(command, order, items, needed).draw(erp.now());
            var accession = command.label() == null ? accessions.next(caller, command.site()) : command.label();
            var specimen = new Specimen(new SpecimenId(erp.newId()), accession, draw, caller.staff());
            specimens.add(specimen);
            specimens.add(specimen.begun(caller.staff()));
            specimens.saved(specimen); // before the tests refer to it
            progress.collected(caller, ids(items), specimen.getId().value(), draw.at(), null);
            erp.publish(specimen.collected());
            return MAPPER.toView(specimen);
        });
    }

    public SpecimenView receive(Caller caller, ReceiveSpecimen command) {
        return erp.run(caller, HANDLE_SPECIMEN, command, () -> {
            var specimen = specimens.lockWithOrder(specimens.labelled(Barcode.read(command.barcode())));
            specimens.add(specimen.receive(command.bench(), caller.staff(), erp.now(), Drawing.TOLERANCE));
            progress.received(caller, open(specimen), Objects.requireNonNull(specimen.getReceivedAt()));
            erp.publish(specimen.received());
            return MAPPER.toView(specimens.saved(specimen));
        });
    }

    /** Its tests are over, and asked for again where another is to be taken. What is out already keeps it. */
    public SpecimenView reject(Caller caller, RejectSpecimen command) {
        return erp.run(caller, REJECT_SPECIMEN, command, () -> {
            var whole = requireUnused(command.specimen());
            var specimen = whole.specimen();
            var now = erp.now();
            var over = whole.open();
            specimens.add(specimen.reject(command, caller.staff(), now));
            whole.parts(SpecimenStatus.REJECTED)
                    .forEach(part -> specimens.add(part.reject(command, caller.staff(), now)));
            var again = retake(
                    caller, over, "specimen rejected: " + command.reason().code(), command.recollect());
            erp.publish(specimen.rejected(over, again, now));
            return MAPPER.toView(specimens.saved(specimen));
        });
    }

    public SpecimenView markError(Caller caller, MarkSpecimenInError command) {
        return erp.run(caller, REJECT_SPECIMEN, command, () -> {
            var whole = requireUnused(command.specimen());
            var specimen = whole.specimen();
            var now = erp.now();
            var over = whole.open();
            specimen.markError(command.note(), now);
            whole.parts(SpecimenStatus.ENTERED_IN_ERROR).forEach(part -> part.markError(command.note(), now));
            var again = retake(caller, over, "specimen entered in error", command.recollect());
            erp.publish(specimen.error(over, again, now));
            return MAPPER.toView(specimens.saved(specimen));
        });
    }

    public SpecimenView find(Caller caller, FindSpecimen query) {
        return erp.read(caller, READ_SPECIMEN, query, () -> shown(specimens.require(query.specimen())));
    }

    public SpecimenView findByBarcode(Caller caller, FindByBarcode query) {
        return erp.read(
                caller,
                READ_SPECIMEN,
                query,
                () -> shown(specimens.require(specimens.labelled(Barcode.read(query.barcode())))));
    }

    public List<SpecimenView> list(Caller caller, ListSpecimens query) {
        return erp.read(caller, READ_SPECIMEN, query, () -> specimens.ofOrder(query.order()).stream()
                .map(this::shown)
                .toList());
    }

    /** What to print on the tube; the barcode is read back by the scanner. */
    public SpecimenLabel label(Caller caller, LabelSpecimen query) {
        return erp.read(caller, READ_SPECIMEN, query, () -> {
            var specimen = specimens.require(query.specimen());
            erp.discloses(specimen.getPatient());
            var taken = LocalDateTime.ofInstant(specimen.getCollectedAt(), erp.zone(caller.hospital()));
            return new SpecimenLabel(
                    specimen.getAccession(), specimen.getContainerNo(), query.bearer(), specimen.getType(), taken);
        });
    }

    /** These tests are over; answers those that take their place. */
    private List<OrderItemId> retake(Caller caller, List<OrderItemId> over, String reason, boolean recollect) {
        over.forEach(item -> progress.revoke(caller, item, reason));
        return recollect
                ? over.stream()
                        .map(item -> progress.recollect(caller, item))
                        .map(OrderItemView::id)
                        .toList()
                : List.of();
    }

    private Whole requireUnused(SpecimenId id) {
        var whole = specimens.lockWhole(id);
        if (whole.isUsed()) {
            throw new RuleException(
                    "lab.specimen.used",
                    "Of the specimen (%s) a result is out, so it cannot be rejected any more.\nMaybe correct the result."
                            .formatted(id));
        }
        return whole;
    }

    private List<OrderItemId> open(Specimen specimen) {
        return ids(specimens.itemsOn(specimen.getId()).stream()
                .filter(OrderItem::isOpen)
                .toList());
    }

    private SpecimenView shown(Specimen specimen) {
        erp.discloses(specimen.getPatient());
        return MAPPER.toView(specimen);
    }

    private static List<OrderItemId> ids(List<OrderItem> items) {
        return items.stream().map(OrderItem::getId).toList();
    }
}
