package health.erp.records.relation;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.CoverageId;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Finds and keeps coverages. */
final class CoverageStore extends Store<Coverage, CoverageId> {
    private static final UUID FIRST = new UUID(0, 0);

    CoverageStore(Erp erp) {
        super(erp, Coverage.class);
    }

    Page<Coverage, ListCoverages.Place> of(ListCoverages query) {
        var after = query.after();
        var found = RelationQueries_.covering(
                em(),
                query.patient(),
                after == null ? 0 : after.rank(),
                after == null ? FIRST : after.coverage().value(),
                query.on() == null,
                query.on() == null ? LocalDate.EPOCH : query.on(),
                query.size() + 1);
        return Page.of(found, query.size(), c -> new ListCoverages.Place(c.getRank(), c.getId()));
    }

    List<String> differingPayers(PatientId one, PatientId other) {
        return RelationQueries_.differingPayers(em(), one, other);
    }
}
