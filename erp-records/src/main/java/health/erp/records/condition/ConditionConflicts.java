package health.erp.records.condition;

import health.erp.core.Erp;
import health.erp.core.PatientConflict;
import health.erp.core.id.PatientId;
import java.util.List;

/** What would stand twice if two problem lists were one. */
public final class ConditionConflicts {
    private final ConditionStore conditions;

    public ConditionConflicts(Erp erp) {
        this.conditions = new ConditionStore(erp);
    }

    /** Problems both have: no contradiction, but one of the two is enough. */
    public List<PatientConflict> between(PatientId stays, PatientId goes) {
        return conditions.onBoth(stays, goes).stream()
                .map(c -> new PatientConflict(
                        "records.condition.onBoth",
                        "Both patients have the problem (%s) under the same code.".formatted(c.getId()),
                        false))
                .toList();
    }
}
