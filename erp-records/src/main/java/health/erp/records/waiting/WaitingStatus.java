package health.erp.records.waiting;

/** Where a wish stands. */
public enum WaitingStatus {
    WAITING,
    /** A time is held for the patient, who has not said yes. */
    OFFERED,
    BOOKED,
    /** The patient does not want it any more. */
    WITHDRAWN;

    /** Whether the patient still hopes for a time. */
    public boolean isOpen() {
        return this == WAITING || this == OFFERED;
    }
}
