package health.erp.lab.status;

import java.util.Locale;
import java.util.Optional;

/** How far a result is, in FHIR's words. FHIR R4 observation-status. */
public enum ObservationStatus {
    REGISTERED,
    PRELIMINARY,
    FINAL,
    AMENDED,
    CORRECTED,
    CANCELLED,
    ENTERED_IN_ERROR,
    UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it means for us when somebody else says so, as far as FHIR can tell; empty of unknown. */
    public Optional<ResultStatus> status() {
        return Optional.ofNullable(
                switch (this) {
                    case REGISTERED -> ResultStatus.ORDERED;
                    case PRELIMINARY -> ResultStatus.PRELIMINARY;
                    case FINAL -> ResultStatus.FINAL;
                    case AMENDED -> ResultStatus.AMENDED;
                    case CORRECTED -> ResultStatus.CORRECTED;
                    case CANCELLED -> ResultStatus.CANCELLED;
                    case ENTERED_IN_ERROR -> ResultStatus.ENTERED_IN_ERROR;
                    case UNKNOWN -> null;
                });
    }
}
