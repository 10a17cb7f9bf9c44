package health.erp.records.queue;

import health.erp.core.Erp;
import health.erp.core.PatientConflict;
import health.erp.core.id.PatientId;
import java.util.List;

/** Two records that wait at one door: of one person only one can. */
public final class QueuedTwice {
    private final QueueTokenStore kept;

    public QueuedTwice(Erp erp) {
        this.kept = new QueueTokenStore(erp);
    }

    public List<PatientConflict> between(PatientId stays, PatientId goes) {
        return kept.queuedTwice(stays, goes).stream()
                .map(id -> new PatientConflict(
                        "records.queue.both",
                        "Both wait in the queue of the token (%s); one of the two must leave it first.".formatted(id),
                        true))
                .toList();
    }
}
