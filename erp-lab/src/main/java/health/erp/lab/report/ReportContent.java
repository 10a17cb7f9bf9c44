package health.erp.lab.report;

import health.erp.core.id.StaffId;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.reagent.RunId;
import health.erp.lab.result.VersionKind;
import health.erp.lab.status.DiagnosticReportStatus;
import health.erp.lab.status.ResultStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says. Of the same results it is the same to the letter.
 *
 * @param pending codes of tests whose result is not out yet
 */
public record ReportContent(
        LabOrderId order,
        long orderNumber,
        StaffId requester,
        DiagnosticReportStatus status,
        List<Line> lines,
        List<String> pending) {
    public ReportContent {
        lines = lines == null ? List.of() : List.copyOf(lines);
        pending = pending == null ? List.of() : List.copyOf(pending);
    }

    /**
     * One result.
     *
     * @param shown the value without its unit; null where none could be obtained
     * @param flags what it means, in HL7's codes, separated by {@code ~}
     * @param healthy the interval of healthy people it was judged by
     * @param calculatedBy the formula and its version; null of what was measured
     * @param verifiedBy null where rules let it go by themselves
     * @param despite why it went out though a control was not shown to be in order
     * @param changes what others saw before, oldest first. I9
     */
    public record Line(
            String test,
            String name,
            @Nullable String loinc,
            String section,
            String accession,
            Instant collectedAt,
            RunId run,
            int no,
            ResultStatus status,
            @Nullable String shown,
            @Nullable String unit,
            @Nullable String flags,
            @Nullable String healthy,
            @Nullable String method,
            @Nullable String calculatedBy,
            @Nullable String comment,
            Instant measuredAt,
            @Nullable Instant releasedAt,
            @Nullable StaffId verifiedBy,
            @Nullable StaffId validatedBy,
            @Nullable String despite,
            List<Change> changes) {
        public Line {
            changes = changes == null ? List.of() : List.copyOf(changes);
        }
    }

    /**
     * Something else was said of a result from then on.
     *
     * @param before what it said until then, without its unit
     * @param at when it was said otherwise, and by whom and why
     */
    public record Change(
            VersionKind kind,
            @Nullable String before,
            @Nullable String flagsBefore,
            @Nullable String commentBefore,
            Instant saidAt,
            Instant at,
            StaffId by,
            @Nullable String reason) {}
}
