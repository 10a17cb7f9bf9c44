package health.erp.lab.control;

/** Which measurements are held to be consecutive. */
public enum Scope {
    /** Those of one material. */
    WITHIN,
    /** Those of all materials, as they were measured. */
    ACROSS,
    /** Either. */
    BOTH;

    boolean looksWithin() {
        return this != ACROSS;
    }

    boolean looksAcross() {
        return this != WITHIN;
    }
}
