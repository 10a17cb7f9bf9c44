package health.erp.tenancy.leaving;

import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Store;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps how hospitals end. */
final class ShreddingStore extends Store<Shredding, UUID> {
    ShreddingStore(Erp erp) {
        super(erp, Shredding.class);
    }

    /** The one that is under way. */
    Optional<Shredding> of(HospitalId hospital) {
        return em().createQuery(
                        "select s from Shredding s where s.leaving = :hospital and s.open = true", Shredding.class)
                .setParameter("hospital", hospital)
                .getResultStream()
                .findFirst();
    }
}
