package health.erp.records.schedule;

/** Why time is taken out of a calendar. */
public enum BlockKind {
    LEAVE,
    HOLIDAY,
    MAINTENANCE,
    UNAVAILABLE
}
