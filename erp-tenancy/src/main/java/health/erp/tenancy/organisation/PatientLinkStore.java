package health.erp.tenancy.organisation;

import health.erp.core.Erp;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Store;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps the hospital's sides of links. */
final class PatientLinkStore extends Store<PatientLink, UUID> {
    PatientLinkStore(Erp erp) {
        super(erp, PatientLink.class);
    }

    Optional<PatientLink> side(PatientLinkId link) {
        return OrganisationQueries_.side(em(), link).stream().findFirst();
    }

    List<PatientLink> of(PatientId patient) {
        return OrganisationQueries_.linksOf(em(), patient);
    }
}
