package health.erp.lab.specimen;

import static health.erp.lab.specimen.SpecimenMapper.MAPPER;
import static health.erp.lab.specimen.SpecimenPermission.COLLECT_SPECIMEN;
import static health.erp.lab.specimen.SpecimenPermission.HANDLE_SPECIMEN;
import static health.erp.lab.specimen.SpecimenPermission.READ_SPECIMEN;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.RuleException;
import health.erp.lab.accession.AccessionNumber;
import health.erp.lab.catalogue.PublishedCatalogue;
import health.erp.lab.catalogue.SpecimenNeed;
import health.erp.lab.order.OrderItem;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.order.OrderProgress;
import java.util.List;

/** Takes specimens and lets them into the laboratory. */
public final class Specimens {
    private final Erp erp;
    private final PublishedCatalogue catalogue;
    private final OrderProgress progress;
    private final SpecimenStore specimens;

    public Specimens(Erp erp, PublishedCatalogue catalogue, OrderProgress progress) {
        this.erp = erp;
        this.catalogue = catalogue;
        this.progress = progress;
        this.specimens = new SpecimenStore(erp);
    }

    /** Nothing is taken from a patient the order is not for. */
    public SpecimenView collect(Caller caller, CollectSpecimen command) {
        return erp.run(caller, COLLECT_SPECIMEN, command, () -> {
            var items = specimens.requireItems(command.items());
            var order = specimens.requireOrder(items.get(0).getOrder());
            var needs = items.stream().map(item -> need(caller, item)).toList();
            var draw = new Drawing(command, order, items, needs).draw(erp.now());
            var accession =
                    command.label() == null ? new Accessions(erp).next(caller, command.site()) : command.label();
            var specimen = new Specimen(new SpecimenId(erp.newId()), accession, draw, caller.staff());
            specimens.add(specimen);
            specimens.add(specimen.taken());
            specimens.saved(specimen); // before the tests refer to it
            progress.collected(caller, ids(items), specimen.getId().value(), draw.at(), null);
            erp.publish(specimen.collected());
            return MAPPER.toView(specimen);
        });
    }

    public SpecimenView receive(Caller caller, ReceiveSpecimen command) {
        return erp.run(caller, HANDLE_SPECIMEN, command, () -> {
            var tube = Barcode.read(command.barcode());
            var specimen = specimens.labelled(tube.accession(), tube.container());
            specimens.add(specimen.receive(command.bench(), caller.staff(), erp.now(), Drawing.TOLERANCE));
            progress.received(caller, ids(specimens.itemsOn(specimen.getId())), erp.now());
            erp.publish(specimen.received());
            return MAPPER.toView(specimens.saved(specimen));
        });
    }

    public SpecimenView find(Caller caller, FindSpecimen query) {
        return erp.read(caller, READ_SPECIMEN, query, () -> {
            var specimen = specimens.require(query.specimen());
            erp.discloses(specimen.getPatient());
            return MAPPER.toView(specimen);
        });
    }

    private SpecimenNeed need(Caller caller, OrderItem item) {
        var need = catalogue.version(caller, item.getTestVersion()).definition().specimen();
        if (need == null) {
            throw new RuleException(
                    "lab.specimen.calculated",
                    "The test (%s) is calculated, so no specimen is taken for it.".formatted(item.getId()));
        }
        return need;
    }

    private static List<OrderItemId> ids(List<OrderItem> items) {
        return items.stream().map(OrderItem::getId).toList();
    }

    /** What a scanner reads off a tube. */
    private record Barcode(AccessionNumber accession, int container) {
        static Barcode read(String scanned) {
            var digits = scanned.replaceAll("[\\s-]", "");
            var whole = digits.length() == AccessionNumber.LENGTH + 2;
            var number = whole ? digits.substring(0, AccessionNumber.LENGTH) : digits;
            var accession = AccessionNumber.parse(number);
            return new Barcode(accession, whole ? Integer.parseInt(digits.substring(AccessionNumber.LENGTH)) : 1);
        }
    }
}
