package health.erp.lab.result;

/** How the value of a run came about. */
public enum RunOrigin {
    /** Somebody read and wrote it down. */
    MANUAL,

    /** An analyzer sent it. */
    ANALYZER,

    /** It follows from other results of the specimen. */
    CALCULATED
}
