package health.erp.core.process;

/** Where a process stands. */
public enum ProcessStatus {
    /** A step is due. */
    RUNNING,
    /** For a signal, or for the deadline of its step. */
    WAITING,
    /** A step failed for good, a deadline passed or somebody cancelled it: what was done is being undone. */
    COMPENSATING,
    /** Undoing failed for good; people decide. */
    PARKED,
    /** Every step was done. */
    DONE,
    /** Everything that was done has been undone. */
    UNDONE;

    boolean isForward() {
        return this == RUNNING || this == WAITING;
    }
}
