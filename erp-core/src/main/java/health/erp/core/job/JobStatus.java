package health.erp.core.job;

/** Where a job stands. One that is done is gone. */
public enum JobStatus {
    /** For its time, or for its next attempt. */
    WAITING,
    /** A node has taken it. */
    RUNNING,
    /** All attempts failed; people decide. */
    FAILED
}
