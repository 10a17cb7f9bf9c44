package health.erp.records.relation;

/** Whether what was written down was ever so; whether it still is, the period tells. */
public enum RelationStatus {
    ACTIVE,
    ENTERED_IN_ERROR
}
