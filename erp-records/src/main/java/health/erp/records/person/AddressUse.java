package health.erp.records.person;

/** What an address is good for. FHIR R4 address-use. */
public enum AddressUse {
    HOME,
    WORK,
    TEMP,
    OLD,
    BILLING
}
