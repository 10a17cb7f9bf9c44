package health.erp.tenancy.leaving;

import health.erp.core.Erp;
import health.erp.core.jpa.Store;
import java.util.UUID;

/** Finds and keeps how hospitals end. */
final class ShreddingStore extends Store<Shredding, UUID> {
    ShreddingStore(Erp erp) {
        super(erp, Shredding.class);
    }
}
