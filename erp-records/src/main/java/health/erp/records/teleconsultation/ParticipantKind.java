package health.erp.records.teleconsultation;

/** As what somebody takes part. */
public enum ParticipantKind {
    PATIENT,
    CAREGIVER,
    PRACTITIONER,
    /** With the patient, or in the practitioner's team. */
    HEALTH_WORKER,
    INTERPRETER
}
