package health.erp.records.person;

/** When a person goes by a name. FHIR R4 name-use. */
public enum NameUse {
    USUAL,
    OFFICIAL,
    TEMP,
    NICKNAME,
    /** Protects the person: a name given on purpose in place of the true one. */
    ANONYMOUS,
    OLD,
    MAIDEN
}
