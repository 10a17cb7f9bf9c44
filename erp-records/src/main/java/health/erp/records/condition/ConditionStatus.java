package health.erp.records.condition;

import java.util.Set;

/** How the patient is with it today. FHIR condition-clinical. */
public enum ConditionStatus {
    ACTIVE,

    /** There again after it had been resolved. */
    RECURRENCE,

    /** Worse again after a remission. */
    RELAPSE,

    /** No symptoms, but it may come back. */
    INACTIVE,
    REMISSION,
    RESOLVED;

    public boolean mayBecome(ConditionStatus next) {
        return after().contains(next);
    }

    /** The patient has it now; the first three of FHIR are the same in this. */
    public boolean isPresent() {
        return this == ACTIVE || this == RECURRENCE || this == RELAPSE;
    }

    private Set<ConditionStatus> after() {
        return switch (this) {
            case ACTIVE, RECURRENCE, RELAPSE -> Set.of(INACTIVE, REMISSION, RESOLVED);
            case INACTIVE -> Set.of(ACTIVE, RECURRENCE, RESOLVED);
            case REMISSION -> Set.of(RELAPSE, RESOLVED);
            case RESOLVED -> Set.of(RECURRENCE);
        };
    }
}
