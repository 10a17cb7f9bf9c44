package health.erp.records.schedule;

/** What becomes of working hours that lie in the hour a clock leaves out in spring. R-APT-7 */
public enum GapPolicy {
    /** They come as much later as the clock is put forward. */
    SHIFT,
    /** They do not take place on that day. */
    SKIP
}
