package health.erp.core.audit;

/** What a reviewer says of a broken glass. */
public enum Verdict {
    JUSTIFIED,
    UNJUSTIFIED
}
