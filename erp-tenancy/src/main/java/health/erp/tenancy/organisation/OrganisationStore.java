package health.erp.tenancy.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps organisations. */
final class OrganisationStore extends Store<Organisation, OrganisationId> {
    private static final UUID FIRST = new UUID(0, 0);

    OrganisationStore(Erp erp) {
        super(erp, Organisation.class);
    }

    Page<Organisation, OrganisationId> list(ListOrganisations query) {
        var after = query.after() == null ? FIRST : query.after().value();
        return Page.of(OrganisationQueries_.list(em(), after, query.size() + 1), query.size(), Organisation::getId);
    }

    void admit(Membership membership) {
        em().persist(membership);
    }

    Optional<Membership> of(HospitalId hospital) {
        return OrganisationQueries_.of(em(), hospital).stream().findFirst();
    }

    void release(HospitalId hospital) {
        OrganisationQueries_.release(em(), hospital);
    }

    Map<OrganisationId, List<HospitalId>> members(List<OrganisationId> organisations) {
        em().flush();
        return organisations.isEmpty()
                ? Map.of()
                : OrganisationQueries_.members(em(), organisations).stream()
                        .collect(groupingBy(Membership::getOrganisation, mapping(Membership::getMember, toList())));
    }

    List<Neighbours.Row> neighbours() {
        return OrganisationQueries_.neighbours(em());
    }

    Neighbours.Mark mark() {
        return OrganisationQueries_.mark(em()).get(0);
    }
}
