package health.erp.lab.specimen;

/** Why a specimen cannot be measured. HL7 v2 table 0490. */
public enum RejectionReason {
    EXPIRED("EX"),
    QUANTITY_NOT_SUFFICIENT("QS"),
    MISSING_PATIENT_NUMBER("RA"),
    BROKEN_CONTAINER("RB"),
    CLOTTING("RC"),
    MISSING_COLLECTION_DATE("RD"),
    MISSING_PATIENT_NAME("RE"),
    HEMOLYSIS("RH"),
    IDENTIFICATION_PROBLEM("RI"),
    LABELING("RM"),
    CONTAMINATION("RN"),
    MISSING_PHLEBOTOMIST("RP"),
    IMPROPER_STORAGE("RR"),
    NAME_MISSPELLING("RS");

    private final String code;

    RejectionReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
