package health.erp.records.relation;

/** FHIR financial resource status, as far as it is used for a coverage. */
public enum CoverageStatus {
    ACTIVE,
    CANCELLED,
    ENTERED_IN_ERROR
}
