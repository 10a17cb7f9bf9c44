package health.erp.records.appointment;

/** What a booking has to keep to, unless somebody who may says otherwise. */
public enum BookingRule {
    /** Not in the past, and long enough before. R-APT-12 */
    LEAD_TIME,
    /** Not too long before. R-APT-12 */
    HORIZON,
    OPEN_PER_PATIENT,
    PER_DAY,
    /** R-APT-5 */
    PATIENT_OVERLAP,
    /** R-APT-6 */
    AVAILABILITY,
    /** R-APT-2 */
    CAPACITY
}
