package health.erp.records.condition;

import java.util.Set;

/** How sure it is. FHIR condition-ver-status. */
public enum ConditionVerification {
    UNCONFIRMED,
    PROVISIONAL,
    DIFFERENTIAL,
    CONFIRMED,
    REFUTED,
    ENTERED_IN_ERROR;

    public boolean mayBecome(ConditionVerification next) {
        return after().contains(next);
    }

    /** Whether it counts among what the patient has. */
    public boolean stands() {
        return this != REFUTED && this != ENTERED_IN_ERROR;
    }

    private Set<ConditionVerification> after() {
        return switch (this) {
            case UNCONFIRMED -> Set.of(PROVISIONAL, DIFFERENTIAL, CONFIRMED, REFUTED, ENTERED_IN_ERROR);
            case PROVISIONAL -> Set.of(DIFFERENTIAL, CONFIRMED, REFUTED, ENTERED_IN_ERROR);
            case DIFFERENTIAL -> Set.of(PROVISIONAL, CONFIRMED, REFUTED, ENTERED_IN_ERROR);
            case CONFIRMED -> Set.of(REFUTED, ENTERED_IN_ERROR);
            case REFUTED -> Set.of(PROVISIONAL, CONFIRMED, ENTERED_IN_ERROR);
            case ENTERED_IN_ERROR -> Set.of();
        };
    }
}
