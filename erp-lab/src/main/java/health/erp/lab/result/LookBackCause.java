package health.erp.lab.result;

/** What was found out too late. */
public enum LookBackCause {
    /** A control was rejected: since the last that was in order nobody knows. */
    CONTROL,
    /** A lot of a reagent was recalled. */
    RECALL
}
