package health.erp.records.condition;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Store;
import health.erp.records.encounter.Charted;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds and keeps conditions. */
final class ConditionStore extends Store<Condition, ConditionId> {
    private static final UUID LAST = new UUID(-1, -1);

    ConditionStore(Erp erp) {
        super(erp, Condition.class);
    }

    void requirePatient(PatientId patient, @Nullable EncounterId encounter) {
        Charted.patient(em(), patient, encounter);
    }

    Page<Condition, ConditionId> list(ListConditions query) {
        var before = query.after() == null ? LAST : query.after().value();
        return Page.of(rows(query, before, query.size() + 1), query.size(), Condition::getId);
    }

    List<Condition> onBoth(PatientId stays, PatientId goes) {
        return ConditionQueries_.onBoth(em(), stays, goes);
    }

    private List<Condition> rows(ListConditions query, UUID before, int size) {
        if (query.encounter() != null) {
            return ConditionQueries_.of(em(), query.patient(), query.encounter(), query.pastToo(), before, size);
        }
        return query.pastToo()
                ? ConditionQueries_.all(em(), query.patient(), before, size)
                : ConditionQueries_.present(em(), query.patient(), before, size);
    }
}
