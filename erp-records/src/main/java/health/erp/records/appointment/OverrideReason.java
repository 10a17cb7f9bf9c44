package health.erp.records.appointment;

/** Why somebody booked against the rules. R-APT-9 */
public enum OverrideReason {
    EMERGENCY,
    CLINICAL_PRIORITY,
    PATIENT_REQUEST,
    ADMINISTRATIVE
}
