package health.erp.broken.nothing.lab.order;

import health.erp.core.Erp;
import health.erp.core.jpa.Store;
import java.util.List;
import java.util.UUID;

/** A store. */
final class LabOrderStore extends Store<LabOrder, UUID> {
    private final Erp erp;

    LabOrderStore(Erp erp) {
        super(erp, LabOrder.class);
        this.erp = erp;
    }

    List<LabOrder> ofTest(String test) {
        return new LabOrderQueries_(erp.session()).ofTest(test);
    }
}
