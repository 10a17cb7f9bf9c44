package health.erp.records.schedule;

/** What happens when a patient has another appointment at the same time. R-APT-5 */
public enum PatientOverlap {
    /** It is booked, and the booking names the other appointment. */
    WARN,
    /** It is not booked. */
    BLOCK
}
