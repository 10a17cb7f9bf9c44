package health.erp.tenancy.leaving;

/** How far an export has come. */
public enum ExportStatus {
    /** It is being written, or whoever wrote it has died. */
    RUNNING,
    FAILED,
    WHOLE,
    /** It was read again, and is as its manifest says. */
    VERIFIED
}
