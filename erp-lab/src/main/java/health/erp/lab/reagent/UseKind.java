package health.erp.lab.reagent;

/** Why something was taken of a lot. */
public enum UseKind {
    /** A run used it. */
    RUN,
    /** It was thrown away. */
    DISCARD
}
