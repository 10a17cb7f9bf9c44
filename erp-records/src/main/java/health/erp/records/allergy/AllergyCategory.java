package health.erp.records.allergy;

/** FHIR allergy-intolerance-category. */
public enum AllergyCategory {
    FOOD,
    MEDICATION,
    ENVIRONMENT,
    BIOLOGIC
}
