package health.erp.lab.culture;

import java.util.Set;

/** How far a culture is reported. Words of FHIR DiagnosticReport.status. */
public enum CultureStatus {
    /** In the incubator; nothing was reported yet. */
    REGISTERED,
    PRELIMINARY,
    FINAL,
    /** What was final was wrong or is more. */
    CORRECTED;

    public boolean mayBecome(CultureStatus next) {
        return next().contains(next);
    }

    /** Whether more is to be reported. */
    public boolean isOpen() {
        return this == REGISTERED || this == PRELIMINARY;
    }

    private Set<CultureStatus> next() {
        return switch (this) {
            case REGISTERED, PRELIMINARY -> Set.of(PRELIMINARY, FINAL);
            case FINAL, CORRECTED -> Set.of(CORRECTED);
        };
    }
}
