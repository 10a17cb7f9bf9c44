package health.erp.tenancy.capacity;

/** What work in a hospital comes down to in the database, as far as it has been measured. */
public enum Operation {
    /** A command of a few rows, with its event and its sealed audit entry. */
    WRITE,
    /** One record found by its number, with the audit entry that tells who looked. */
    LOOKUP,
    /** A page of records found by the beginning of a name, with their audit entries. */
    SEARCH,
    /** An event on its way to whoever subscribed. */
    DELIVERY
}
