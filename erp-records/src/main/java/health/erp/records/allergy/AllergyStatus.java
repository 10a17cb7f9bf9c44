package health.erp.records.allergy;

/** Whether the patient would react today. FHIR allergyintolerance-clinical. */
public enum AllergyStatus {
    ACTIVE,

    /** Not thought to react any more, as far as anybody knows. */
    INACTIVE,

    /** Shown not to react any more, by a test or by having met the allergen. */
    RESOLVED;

    public boolean mayBecome(AllergyStatus next) {
        return next != this && (this != RESOLVED || next == ACTIVE);
    }
}
