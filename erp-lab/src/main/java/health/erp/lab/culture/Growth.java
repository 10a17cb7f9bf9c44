package health.erp.lab.culture;

/** What is seen on media. */
public enum Growth {
    /** Nobody has looked yet. */
    PENDING,
    NONE,
    PRESENT,
    /** Mixed, of the skin: nothing to go by. */
    CONTAMINATED
}
