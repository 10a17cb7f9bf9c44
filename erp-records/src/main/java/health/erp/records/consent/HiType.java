package health.erp.records.consent;

/** Kinds of health information that are shared, each with the name ABDM has for it. */
public enum HiType {
    PRESCRIPTION("Prescription"),
    DIAGNOSTIC_REPORT("DiagnosticReport"),
    OP_CONSULTATION("OPConsultation"),
    DISCHARGE_SUMMARY("DischargeSummary"),
    IMMUNIZATION_RECORD("ImmunizationRecord"),
    HEALTH_DOCUMENT_RECORD("HealthDocumentRecord"),
    WELLNESS_RECORD("WellnessRecord"),
    INVOICE("Invoice");

    private final String code;

    HiType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
