package health.erp.lab.specimen;

import java.util.Locale;

/** Where a specimen stands. What is planned is a line of the collection list, and no specimen yet. 2.1 */
public enum SpecimenStatus {
    COLLECTED,
    IN_TRANSIT,
    RECEIVED,
    /** Some of it was given to other tubes. */
    ALIQUOTED,
    STORED,
    CONSUMED,
    DISPOSED,
    /** Not fit to be measured, for a reason of HL7 table 0490. */
    REJECTED,
    ENTERED_IN_ERROR;

    boolean mayBecome(SpecimenStatus next) {
        return switch (this) {
            case COLLECTED, IN_TRANSIT ->
                next == IN_TRANSIT || next == RECEIVED || next == REJECTED || next == ENTERED_IN_ERROR;
            case RECEIVED, ALIQUOTED -> isWorkOn(next) || next == REJECTED;
            case STORED -> isWorkOn(next) || next == RECEIVED || next == REJECTED;
            case REJECTED -> next == DISPOSED || next == ENTERED_IN_ERROR;
            case CONSUMED, DISPOSED -> next == ENTERED_IN_ERROR;
            case ENTERED_IN_ERROR -> false;
        };
    }

    private static boolean isWorkOn(SpecimenStatus next) {
        return next == ALIQUOTED || next == STORED || next == CONSUMED || next == DISPOSED || next == ENTERED_IN_ERROR;
    }

    /** In the laboratory, and fit to be measured. */
    public boolean isAtHand() {
        return this == RECEIVED || this == ALIQUOTED || this == STORED;
    }

    /** FHIR R4 specimen-status. */
    public String fhir() {
        return switch (this) {
            case RECEIVED, ALIQUOTED, STORED -> "available";
            case COLLECTED, IN_TRANSIT, CONSUMED, DISPOSED -> "unavailable";
            case REJECTED -> "unsatisfactory";
            case ENTERED_IN_ERROR -> name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
