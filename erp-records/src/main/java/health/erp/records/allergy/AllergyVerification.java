package health.erp.records.allergy;

/** How sure it is that there is an allergy at all. FHIR allergyintolerance-verification. */
public enum AllergyVerification {
    UNCONFIRMED,
    CONFIRMED,

    /** Looked into, and it is none. */
    REFUTED,
    ENTERED_IN_ERROR;

    public boolean mayBecome(AllergyVerification next) {
        return next != this && this != ENTERED_IN_ERROR && next != UNCONFIRMED;
    }

    boolean stands() {
        return this == UNCONFIRMED || this == CONFIRMED;
    }
}
