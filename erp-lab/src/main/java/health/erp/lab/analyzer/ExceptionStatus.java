package health.erp.lab.analyzer;

/** Where something in the exceptions queue stands. */
public enum ExceptionStatus {
    OPEN,

    /** It was applied, or somebody settled it by other means. */
    RESOLVED,

    /** Somebody decided that it is not applied. */
    DISMISSED;

    public boolean mayBecome(ExceptionStatus next) {
        return this == OPEN && next != OPEN;
    }
}
