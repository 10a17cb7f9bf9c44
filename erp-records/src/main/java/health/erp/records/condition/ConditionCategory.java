package health.erp.records.condition;

/** FHIR condition-category. */
public enum ConditionCategory {
    /** To be kept in mind whenever the patient comes. */
    PROBLEM_LIST_ITEM,

    /** What one encounter was about. */
    ENCOUNTER_DIAGNOSIS
}
