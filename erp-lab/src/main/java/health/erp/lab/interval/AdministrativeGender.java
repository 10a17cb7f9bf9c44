package health.erp.lab.interval;

/** The gender an interval or a formula goes by. FHIR R4 administrative-gender. */
public enum AdministrativeGender {
    MALE,
    FEMALE,
    OTHER,
    UNKNOWN
}
