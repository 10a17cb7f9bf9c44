package health.erp.tenancy.migration;

/** How a round of bringing places up to date stands. */
public enum MigrationStatus {
    /** Somebody works on it, or stopped without a word; anybody may resume it. */
    RUNNING,
    /** Too many places failed; those that are done stay so, and it can be resumed. */
    STOPPED,
    /** All places are up to date. */
    DONE
}
