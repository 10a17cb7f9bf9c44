package health.erp.records.appointment;

/** Why an appointment does not take place. */
public enum CancelReason {
    PATIENT,
    PROVIDER,
    DECEASED,
    ENTERED_BY_MISTAKE,
    OTHER,
    /** Another one took its place. */
    RESCHEDULED,
    /** Nobody confirmed it in time. */
    HOLD_EXPIRED;

    /** Whether somebody may give it; the others are the outcome of something else. */
    boolean isGiven() {
        return this != RESCHEDULED && this != HOLD_EXPIRED;
    }
}
