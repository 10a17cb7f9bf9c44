package health.erp.lab.catalogue;

/** What a result of a test looks like. */
public enum ResultKind {
    /** A number with a unit, or above or below one. */
    NUMERIC,
    /** One of the answers the catalogue lists. */
    CODED,
    TEXT,
    /** What grew, and what it is sensitive to. */
    CULTURE
}
