package health.erp.records.prescription;

import java.util.Set;

/** Where a prescription stands and where it may go next. FHIR R4 medicationrequest-status. */
public enum PrescriptionStatus {
    DRAFT,
    ACTIVE,
    ON_HOLD,
    COMPLETED,
    STOPPED,
    CANCELLED,
    ENTERED_IN_ERROR;

    public boolean mayBecome(PrescriptionStatus next) {
        return switch (this) {
            case DRAFT -> Set.of(ACTIVE, CANCELLED, ENTERED_IN_ERROR).contains(next);
            case ACTIVE ->
                Set.of(ON_HOLD, COMPLETED, STOPPED, CANCELLED, ENTERED_IN_ERROR).contains(next);
            case ON_HOLD -> Set.of(ACTIVE, STOPPED, CANCELLED, ENTERED_IN_ERROR).contains(next);
            case COMPLETED, STOPPED -> next == ENTERED_IN_ERROR;
            case CANCELLED, ENTERED_IN_ERROR -> false;
        };
    }

    /** Whether the patient is meant to take the drug, now or again. */
    public boolean isStanding() {
        return this == ACTIVE || this == ON_HOLD;
    }
}
