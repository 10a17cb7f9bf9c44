package health.erp.tenancy.leaving;

/** How far the end of a hospital has come. */
public enum ShreddingStatus {
    /** By the operator. */
    PROPOSED,
    /** By the hospital too; it is waited for. */
    AGREED,
    /** The law keeps the records longer. */
    DEFERRED,
    /** It is being destroyed, and nothing brings it back. */
    RUNNING,
    DONE,
    WITHDRAWN
}
