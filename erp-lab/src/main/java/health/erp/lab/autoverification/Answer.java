package health.erp.lab.autoverification;

/** Yes, no, or nobody knows, which is not no. */
public enum Answer {
    YES,
    NO,
    UNKNOWN
}
