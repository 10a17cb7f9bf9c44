package health.erp.records.prescription;

/** Why somebody goes on in spite of a warning. HL7 v3 ActCode, ActDetectedIssueManagementCode. */
public enum Mitigation {
    THERAPY_APPROPRIATE("1"),
    ASSESSED_PATIENT("2"),
    PATIENT_EXPLANATION("3"),
    CONSULTED_OTHER_SOURCE("4"),
    CONSULTED_PRESCRIBER("5"),
    NO_LONGER_ACTIVE("7"),
    MONITORING("9"),
    PATIENT_EDUCATED("10"),
    CONCURRENT_THERAPY_SUSPENDED("12"),
    CONCURRENT_THERAPY_STOPPED("13"),
    PRIOR_THERAPY_DOCUMENTED("23"),
    EMERGENCY("EMAUTH");

    private final String code;

    Mitigation(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
