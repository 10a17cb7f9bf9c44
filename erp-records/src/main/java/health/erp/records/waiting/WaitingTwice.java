package health.erp.records.waiting;

import health.erp.core.Erp;
import health.erp.core.PatientConflict;
import health.erp.core.id.PatientId;
import java.util.List;

/** Two records that wait for one service: of one person only one can. */
public final class WaitingTwice {
    private final WaitingStore kept;

    public WaitingTwice(Erp erp) {
        this.kept = new WaitingStore(erp);
    }

    public List<PatientConflict> between(PatientId stays, PatientId goes) {
        return kept.waitingTwice(stays, goes).stream()
                .map(id -> new PatientConflict(
                        "records.waiting.both",
                        "Both wait for the service of the entry (%s); one of the two must be withdrawn first."
                                .formatted(id),
                        true))
                .toList();
    }
}
