package health.erp.records.consent;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Store;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Finds and keeps consents. */
final class ConsentStore extends Store<Consent, ConsentId> {
    private static final UUID LAST = new UUID(Long.MAX_VALUE, -1);

    ConsentStore(Erp erp) {
        super(erp, Consent.class);
    }

    Page<Consent, ConsentId> list(ListConsents query) {
        var before = query.before() == null ? LAST : query.before().value();
        return Page.of(
                ConsentQueries_.of(em(), query.patient(), before, query.size() + 1), query.size(), Consent::getId);
    }

    List<Consent> inForce(PatientId patient, Instant now) {
        return ConsentQueries_.inForce(em(), patient, now);
    }
}
