package health.erp.records.allergy;

/** Whether the immune system is behind it. FHIR allergy-intolerance-type. */
public enum AllergyType {
    ALLERGY,
    INTOLERANCE
}
