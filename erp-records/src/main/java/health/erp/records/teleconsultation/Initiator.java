package health.erp.records.teleconsultation;

/** Who wanted the consultation. Telemedicine Practice Guidelines 2020, 3.4 */
public enum Initiator {
    /** Whoever asks for it consents by asking. */
    PATIENT,
    CAREGIVER,
    HEALTH_WORKER,
    PRACTITIONER;

    boolean impliesConsent() {
        return this == PATIENT;
    }
}
