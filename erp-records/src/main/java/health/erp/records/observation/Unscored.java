package health.erp.records.observation;

/** Why there is no early warning score. */
public enum Unscored {
    /** Something of what it needs was not measured. */
    INCOMPLETE,

    /** Under 16, or perhaps: NEWS2 is made for adults, and would call a healthy child ill. */
    CHILD,
    AGE_UNKNOWN,

    /** NEWS2 is not validated there; a maternity score is. */
    PREGNANT
}
