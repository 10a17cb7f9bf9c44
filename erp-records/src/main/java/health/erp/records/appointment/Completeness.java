package health.erp.records.appointment;

/** What is to become of a series some times of which cannot be had. */
public enum Completeness {
    ALL_OR_NOTHING,
    WHAT_CAN_BE
}
