package health.erp.records.location;

/** Whom a ward or bed is for. */
public enum SexPolicy {
    ANY,
    FEMALE,
    MALE
}
