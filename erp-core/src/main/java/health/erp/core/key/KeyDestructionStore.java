package health.erp.core.key;

import health.erp.core.Erp;
import health.erp.core.jpa.Store;
import java.util.List;
import java.util.UUID;

/** Finds and keeps destructions. */
final class KeyDestructionStore extends Store<KeyDestruction, UUID> {
    KeyDestructionStore(Erp erp) {
        super(erp, KeyDestruction.class);
    }

    List<KeyDestruction> all() {
        return em().createQuery("select d from KeyDestruction d order by d.id", KeyDestruction.class)
                .getResultList();
    }
}
