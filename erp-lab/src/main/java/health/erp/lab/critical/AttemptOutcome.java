package health.erp.lab.critical;

/** What came of trying to tell somebody. */
public enum AttemptOutcome {
    REACHED,
    NOT_REACHED,

    /** Somebody answered and would not take it. */
    DECLINED
}
