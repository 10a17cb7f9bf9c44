package health.erp.records.appointment;

/** Why an appointment cannot stand as it is. R-APT-14 */
public enum RebookReason {
    /** Leave, a holiday or repairs were entered over it. */
    BLOCKED,
    /** The working hours are others now. */
    SCHEDULE_CHANGED,
    PATIENT_DECEASED,
    PATIENT_INACTIVE
}
