package health.erp.records.appointment;

/** Why a change of a series left an appointment as it was. */
public enum KeptReason {
    /** It was changed by itself before. */
    CHANGED,
    /** Its time has come. */
    BEGUN,
    /** The patient has come, or has not, or it was done. */
    ATTENDED
}
