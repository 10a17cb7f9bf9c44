package health.erp.records.location;

/** Whether a place is in use at all, whatever state it is in. FHIR R4 location-status. */
public enum LocationStatus {
    ACTIVE,
    SUSPENDED,
    INACTIVE
}
