package health.erp.records.identifier;

/** Whether the hospital goes by this identifier of the patient. */
public enum IdentifierStatus {
    /** It is this patient's, and nobody else's in the hospital. */
    CONFIRMED,
    /** Another patient already has it: one of the two is wrong, or they are the same person. */
    DISPUTED,
    /** It was this patient's once, or was thought to be. */
    RETIRED
}
