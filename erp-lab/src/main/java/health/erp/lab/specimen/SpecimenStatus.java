package health.erp.lab.specimen;

import java.util.Locale;

/** Where a specimen stands. 2.1 */
public enum SpecimenStatus {
    /** Its label is printed; nothing was taken yet. */
    PLANNED,
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
            case PLANNED -> next == COLLECTED || next == REJECTED || next == ENTERED_IN_ERROR;
            case COLLECTED, IN_TRANSIT ->
                next == IN_TRANSIT || next == RECEIVED || next == REJECTED || next == ENTERED_IN_ERROR;
            case RECEIVED, ALIQUOTED, STORED ->
                next == ALIQUOTED
                        || next == STORED
                        || next == CONSUMED
                        || next == DISPOSED
                        || next == REJECTED
                        || next == ENTERED_IN_ERROR;
            case REJECTED -> next == DISPOSED || next == ENTERED_IN_ERROR;
            case CONSUMED, DISPOSED -> next == ENTERED_IN_ERROR;
            case ENTERED_IN_ERROR -> false;
        };
    }

    /** In the laboratory, and fit to be measured. */
    public boolean isAtHand() {
        return this == RECEIVED || this == ALIQUOTED || this == STORED;
    }

    /** FHIR R4 specimen-status. */
    public String fhir() {
        return switch (this) {
            case RECEIVED, ALIQUOTED, STORED -> "available";
            case PLANNED, COLLECTED, IN_TRANSIT, CONSUMED, DISPOSED -> "unavailable";
            case REJECTED -> "unsatisfactory";
            case ENTERED_IN_ERROR -> name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
