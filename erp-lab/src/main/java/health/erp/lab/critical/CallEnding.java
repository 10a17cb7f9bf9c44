package health.erp.lab.critical;

/** How a call ended. */
public enum CallEnding {
    /** Somebody was told, and read it back. */
    NOTIFIED,

    /** Nobody could be told, and it is on record why. */
    FAILED
}
