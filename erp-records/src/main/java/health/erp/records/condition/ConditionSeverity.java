package health.erp.records.condition;

/** FHIR condition-severity. */
public enum ConditionSeverity {
    MILD,
    MODERATE,
    SEVERE
}
