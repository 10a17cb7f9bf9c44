package health.erp.lab.critical;

/** As what somebody was told. */
public enum RecipientRole {
    REQUESTER,
    DOCTOR_ON_CALL,
    NURSE,
    WARD,
    PATIENT,
    OTHER
}
