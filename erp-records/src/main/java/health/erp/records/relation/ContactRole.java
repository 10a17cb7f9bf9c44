package health.erp.records.relation;

/** What the hospital calls somebody for. HL7 v2 table 0131 */
public enum ContactRole {
    NEXT_OF_KIN("N"),
    EMERGENCY("C"),

    /** Decides for the patient. */
    DECISION_MAKER("CP"),
    PAYS("BP");

    private final String code;

    ContactRole(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
