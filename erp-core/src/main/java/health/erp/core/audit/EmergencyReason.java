package health.erp.core.audit;

/** Why a glass is broken. HL7 v3 PurposeOfUse. */
public enum EmergencyReason {
    /** Somebody has to be treated now. */
    ETREAT,
    /** Any other reason that does not wait. */
    BTG
}
