package health.erp.lab.status;

import java.util.Collection;
import java.util.Locale;

/** How far a report is. FHIR R4 diagnostic-report-status. */
public enum DiagnosticReportStatus {
    REGISTERED,
    PARTIAL,
    PRELIMINARY,
    FINAL,
    AMENDED,
    CORRECTED,
    APPENDED,
    CANCELLED,
    ENTERED_IN_ERROR,
    UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Follows from the report's results, in whatever order they stand. */
    public static DiagnosticReportStatus of(Collection<ResultStatus> results) {
        var summary = new ResultSummary(results);
        if (summary.isAll(ResultStatus.ENTERED_IN_ERROR)) {
            return ENTERED_IN_ERROR;
        }
        if (summary.isAll(ResultStatus.CANCELLED)) {
            return CANCELLED;
        }
        if (!summary.isComplete()) {
            return summary.hasFinal() ? PARTIAL : summary.has(ResultStatus.PRELIMINARY) ? PRELIMINARY : REGISTERED;
        }
        return switch (summary.gravestChange()) {
            case CORRECTED, ENTERED_IN_ERROR -> CORRECTED;
            case AMENDED -> AMENDED;
            case APPENDED -> APPENDED;
            default -> FINAL;
        };
    }
}
