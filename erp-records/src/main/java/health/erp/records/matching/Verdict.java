package health.erp.records.matching;

/** What is made of a comparison. */
public enum Verdict {
    /** Surely one person: may be linked without asking anybody. */
    MATCH,
    /** May be one person: somebody should look. */
    POSSIBLE,
    NO
}
