package health.erp.lab.order;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Store;
import java.util.List;
import java.util.Optional;

/** Finds and keeps orders and their items. */
final class LabOrderStore extends Store<LabOrder, LabOrderId> {
    LabOrderStore(Erp erp) {
        super(erp, LabOrder.class);
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

    Optional<LabSubject> subject(PatientId patient) {
        return LabOrderQueries_.subjects(em(), patient).stream().findFirst();
    }

    void flush() {
        em().flush();
    }
}
