package health.erp.core.event;

/** What became of an event that arrived from another system. After any of these it need not come again. */
public enum Receipt {
    /** Every subscriber has had its effect, now or before. */
    DONE,
    /** Its hospital did not sign it as it is: it was altered, or relabelled. Nobody heard of it. */
    FORGED,
    /** It was sent longer ago than effects are remembered, so nobody can tell whether it is new. Nobody heard of it. */
    STALE
}
