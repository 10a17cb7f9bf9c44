package health.erp.tenancy.migration;

/** How one place stands in a round. */
public enum PlaceStatus {
    PENDING,
    /** Claimed by somebody, for a while. */
    RUNNING,
    FAILED,
    DONE
}
