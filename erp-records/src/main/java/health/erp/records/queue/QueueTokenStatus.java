package health.erp.records.queue;

import java.util.Set;

/** Where somebody stands who took a number. */
public enum QueueTokenStatus {
    WAITING,
    /** On the display; not seen at the door yet. */
    CALLED,
    /** Inside. */
    SERVING,
    DONE,
    /** Was called and did not come; may queue again with the same number. */
    SKIPPED,
    /** Went away. */
    LEFT;

    public boolean mayBecome(QueueTokenStatus next) {
        return next().contains(next);
    }

    /** Whether the patient is in the queue or inside. */
    public boolean isOpen() {
        return this == WAITING || this == CALLED || this == SERVING;
    }

    private Set<QueueTokenStatus> next() {
        return switch (this) {
            case WAITING -> Set.of(CALLED, LEFT);
            case CALLED -> Set.of(CALLED, SERVING, SKIPPED, LEFT);
            case SERVING -> Set.of(DONE);
            case SKIPPED -> Set.of(WAITING, LEFT);
            case DONE, LEFT -> Set.of();
        };
    }
}
