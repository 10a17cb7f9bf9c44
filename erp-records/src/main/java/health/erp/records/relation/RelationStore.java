package health.erp.records.relation;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Store;
import java.time.LocalDate;
import java.util.UUID;

/** Finds and keeps relations. */
final class RelationStore extends Store<Relation, RelationId> {
    private static final UUID FIRST = new UUID(0, 0);

    RelationStore(Erp erp) {
        super(erp, Relation.class);
    }

    Page<Relation, ListRelations.Place> of(ListRelations query) {
        var after = query.after();
        var found = RelationQueries_.of(
                em(),
                query.patient(),
                after == null ? 0 : after.rank(),
                after == null ? FIRST : after.relation().value(),
                query.on() == null,
                query.on() == null ? LocalDate.EPOCH : query.on(),
                query.size() + 1);
        var page = Page.of(found, query.size(), r -> new ListRelations.Place(r.getRank(), r.getId()));
        return page;
    }

    boolean between(PatientId one, PatientId other) {
        return RelationQueries_.between(em(), one, other) > 0;
    }
}
