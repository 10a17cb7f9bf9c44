package health.erp.records.prescription;

import static health.erp.records.prescription.PrescriptionMapper.MAPPER;
import static health.erp.records.prescription.PrescriptionPermission.APPROVE_OVERRIDE;
import static health.erp.records.prescription.PrescriptionPermission.READ_ALERT_STATISTICS;
import static health.erp.records.prescription.PrescriptionPermission.READ_PRESCRIPTION;

import health.erp.core.Caller;
import health.erp.core.Erp;
import java.util.List;

/** What was warned of when drugs were prescribed and handed out, and what people made of it. */
public final class DetectedIssues {
    private final Erp erp;
    private final IssueStore issues;
    private final PrescriptionStore prescriptions;

    public DetectedIssues(Erp erp) {
        this.erp = erp;
        this.issues = new IssueStore(erp);
        this.prescriptions = new PrescriptionStore(erp);
    }

    /** The second person's word that a contraindicated drug is to be given; whoever gives it still has to answer. */
    public IssueView approve(Caller caller, ApproveOverride command) {
        return erp.run(caller, APPROVE_OVERRIDE, command, () -> {
            var issue = issues.require(command.issue());
            erp.discloses(issue.getPatient());
            issue.approve(command.remark(), caller.staff(), erp.now());
            return MAPPER.toView(issues.saved(issue));
        });
    }

    public List<IssueView> list(Caller caller, ListIssues query) {
        return erp.read(caller, READ_PRESCRIPTION, query, () -> {
            erp.discloses(prescriptions.require(query.prescription()).getPatient());
            return issues.of(query.prescription()).stream().map(MAPPER::toView).toList();
        });
    }

    /** For whoever tunes the warnings: which are shown how often, and overridden. */
    public List<AlertCountView> count(Caller caller, CountAlerts query) {
        return erp.read(caller, READ_ALERT_STATISTICS, query, () -> issues.count(query));
    }
}
