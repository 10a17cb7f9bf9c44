package health.erp.records.encounter;

import java.util.Set;

/** Where an encounter stands and where it may go next. FHIR R4 encounter-status. */
public enum EncounterStatus {
    PLANNED,
    ARRIVED,
    TRIAGED,
    IN_PROGRESS,
    ONLEAVE,
    FINISHED,
    CANCELLED,
    ENTERED_IN_ERROR;

    public boolean mayBecome(EncounterStatus next) {
        return after().contains(next);
    }

    /** The patient is here, or away for a while. */
    public boolean isOpen() {
        return this == ARRIVED || this == TRIAGED || this == IN_PROGRESS || this == ONLEAVE;
    }

    private Set<EncounterStatus> after() {
        return switch (this) {
            case PLANNED -> Set.of(ARRIVED, TRIAGED, IN_PROGRESS, CANCELLED, ENTERED_IN_ERROR);
            case ARRIVED -> Set.of(TRIAGED, IN_PROGRESS, CANCELLED, ENTERED_IN_ERROR);
            case TRIAGED -> Set.of(IN_PROGRESS, CANCELLED, ENTERED_IN_ERROR);
            case IN_PROGRESS -> Set.of(ONLEAVE, FINISHED, ENTERED_IN_ERROR);
            case ONLEAVE -> Set.of(IN_PROGRESS, FINISHED, ENTERED_IN_ERROR);
            case FINISHED, CANCELLED -> Set.of(ENTERED_IN_ERROR);
            case ENTERED_IN_ERROR -> Set.of();
        };
    }
}
