package health.erp.records.encounter;

/** What kind of contact it is. HL7 v3 ActCode, as FHIR R4 Encounter.class has it. */
public enum EncounterClass {
    /** A visit; the patient goes home. */
    AMB,
    /** In the emergency department. */
    EMER,
    /** A stay in a bed of a ward. */
    IMP,
    /** Under observation, not admitted. */
    OBSENC,
    /** At the patient's home. */
    HH,
    /** By telephone or video. */
    VR
}
