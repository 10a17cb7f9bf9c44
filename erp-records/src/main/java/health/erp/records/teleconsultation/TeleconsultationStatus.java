package health.erp.records.teleconsultation;

import java.util.Set;

/** Where a consultation stands and where it may go. */
public enum TeleconsultationStatus {
    PLANNED,
    IN_PROGRESS,
    ENDED,
    CANCELLED;

    public boolean mayBecome(TeleconsultationStatus next) {
        return next().contains(next);
    }

    /** Whether anybody can still come in. */
    public boolean isLive() {
        return this == PLANNED || this == IN_PROGRESS;
    }

    private Set<TeleconsultationStatus> next() {
        return switch (this) {
            case PLANNED -> Set.of(IN_PROGRESS, CANCELLED);
            case IN_PROGRESS -> Set.of(ENDED);
            case ENDED, CANCELLED -> Set.of();
        };
    }
}
