package health.erp.lab.specimen;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.jpa.Store;
import health.erp.lab.accession.AccessionNumber;
import health.erp.lab.order.LabOrder;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.OrderItem;
import health.erp.lab.order.OrderItemId;
import java.util.Collection;
import java.util.List;

/** Finds and keeps specimens and their ledgers. */
final class SpecimenStore extends Store<Specimen, SpecimenId> {
    SpecimenStore(Erp erp) {
        super(erp, Specimen.class);
    }

    void add(CustodyEvent event) {
        em().persist(event);
    }

    Specimen labelled(AccessionNumber accession, int containerNo) {
        return SpecimenQueries_.labelled(em(), accession, containerNo).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("specimen with the accession number", accession));
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

    List<OrderItem> itemsOn(SpecimenId specimen) {
        return SpecimenQueries_.itemsOn(em(), specimen.value());
    }
}
