package health.erp.records.prescription;

import health.erp.core.Erp;
import health.erp.core.jpa.Store;
import java.util.List;

/** Finds and keeps what was warned of. */
final class IssueStore extends Store<DetectedIssue, IssueId> {
    IssueStore(Erp erp) {
        super(erp, DetectedIssue.class);
    }

    List<DetectedIssue> of(PrescriptionId prescription) {
        return PrescriptionQueries_.issues(em(), prescription);
    }

    List<AlertCountView> count(CountAlerts query) {
        return PrescriptionQueries_.alerts(em(), query.from(), query.until());
    }
}
