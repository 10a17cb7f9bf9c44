package health.erp.records.merge;

/** Whether a merge holds. */
public enum MergeStatus {
    STANDING,
    UNDONE
}
