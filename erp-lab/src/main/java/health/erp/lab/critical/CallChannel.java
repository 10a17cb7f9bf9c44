package health.erp.lab.critical;

/** How somebody was told. */
public enum CallChannel {
    PHONE,
    IN_PERSON,
    MESSAGE,
    VIDEO
}
