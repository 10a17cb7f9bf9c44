package health.erp.records.allergy;

/** How bad the next reaction may be. FHIR allergy-intolerance-criticality. */
public enum Criticality {
    LOW,
    HIGH,
    UNABLE_TO_ASSESS
}
