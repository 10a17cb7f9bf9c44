package health.erp.records.person;

/** The means by which a person is reached. FHIR R4 contact-point-system. */
public enum ContactSystem {
    PHONE,
    FAX,
    EMAIL,
    PAGER,
    URL,
    SMS,
    OTHER
}
