package health.erp.core.job;

/** What a recurring job does when nobody was there at its time. */
public enum OnMissed {
    /** It runs once, late, however many times were missed. */
    RUN_ONCE,
    /** It waits for its next time. */
    SKIP
}
