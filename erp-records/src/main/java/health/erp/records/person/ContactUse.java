package health.erp.records.person;

/** Where a contact reaches the person. FHIR R4 contact-point-use. */
public enum ContactUse {
    HOME,
    WORK,
    TEMP,
    OLD,
    MOBILE
}
