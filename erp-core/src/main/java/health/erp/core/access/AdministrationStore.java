package health.erp.core.access;

import health.erp.core.Erp;
import health.erp.core.jpa.Store;
import java.util.Optional;
import java.util.UUID;

/** Keeps that a hospital has an administrator. */
final class AdministrationStore extends Store<Administration, UUID> {
    AdministrationStore(Erp erp) {
        super(erp, Administration.class);
    }

    Optional<Administration> ofTheHospital() {
        return AccessQueries_.administration(em()).stream().findFirst();
    }

    /** Everything so far is in the database now. */
    void sent() {
        em().flush();
    }

    void count(int by) {
        AccessQueries_.count(em(), by);
    }
}
