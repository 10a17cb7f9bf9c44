package health.erp.lab.report;

import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.status.DiagnosticReportStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as hosts see it.
 *
 * @param current what it says now
 * @param earlier what it said before, oldest first; empty in lists
 */
public record ReportView(
        ReportId id,
        int version,
        LabOrderId order,
        PatientId patient,
        DiagnosticReportStatus status,
        boolean withdrawn,
        IssueView current,
        List<IssueView> earlier) {

    /**
     * One time it went out.
     *
     * @param reason only where it was withdrawn
     * @param hash SHA-256 of what is kept of it and of the time before, in hexadecimal digits
     */
    public record IssueView(
            int no,
            DiagnosticReportStatus status,
            ReportContent content,
            @Nullable String reason,
            StaffId issuedBy,
            Instant issuedAt,
            String hash) {}
}
