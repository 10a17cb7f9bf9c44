package health.erp.lab.status;

import java.util.Collection;

/** OBR-25, how far the results of an ordered test are. HL7 v2 table 0123. */
public enum OrderResultCode {
    /** Some, but not all. */
    A,
    /** Corrected. */
    C,
    /** Final. */
    F,
    /** The specimen is there. */
    I,
    /** Corrected, and not all are there yet. */
    M,
    /** Measured. */
    N,
    /** The order is there. */
    O,
    /** Preliminary. */
    P,
    /** Stored, and nobody has looked. */
    R,
    /** Scheduled. */
    S,
    /** Cancelled. */
    X,
    /** There is no such order. */
    Y,
    /** There is no such patient. */
    Z;

    /** Follows from the results, in whatever order they stand. Of none the order has arrived and nothing else. */
    public static OrderResultCode of(Collection<ResultStatus> results) {
        var summary = new ResultSummary(results);
        if (results.isEmpty()) {
            return O;
        }
        if (summary.isComplete()) {
            return summary.isAll(ResultStatus.CANCELLED) ? X : summary.hasChange() ? C : F;
        }
        if (summary.hasFinal()) {
            return summary.hasChange() ? M : A;
        }
        return summary.furthestOpen().order();
    }

    /** How far a report is of which somebody else says so. */
    public DiagnosticReportStatus report() {
        return switch (this) {
            case A, M -> DiagnosticReportStatus.PARTIAL;
            case C -> DiagnosticReportStatus.CORRECTED;
            case F -> DiagnosticReportStatus.FINAL;
            case I, N, O, R, S -> DiagnosticReportStatus.REGISTERED;
            case P -> DiagnosticReportStatus.PRELIMINARY;
            case X -> DiagnosticReportStatus.CANCELLED;
            case Y, Z -> DiagnosticReportStatus.UNKNOWN;
        };
    }
}
