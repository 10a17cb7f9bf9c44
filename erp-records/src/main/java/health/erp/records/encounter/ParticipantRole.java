package health.erp.records.encounter;

/** What a member of staff does in an encounter. HL7 v3 ParticipationType. */
public enum ParticipantRole {
    /** Attending: answers for the patient. */
    ATND,
    /** Admits the patient. */
    ADM,
    /** Discharges the patient. */
    DIS,
    /** Is asked for advice. */
    CON,
    /** Sent the patient. */
    REF,
    /** Does most of the work. */
    PPRF,
    /** Helps with it. */
    SPRF
}
