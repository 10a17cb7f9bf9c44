package health.erp.tenancy.price;

/** How what the machines cost anyway is shared among the hospitals. */
public enum FixedShare {
    /** The same for each that was active in the month. */
    EQUALLY,
    /** By their database time; equally in a month without any. */
    BY_USE
}
