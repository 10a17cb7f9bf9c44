package health.erp.records.identifier;

/** What a number is for. The constants are codes of HL7 v2 table 0203. */
public enum IdentifierType {
    MR("Medical record number"),
    MRT("Temporary medical record number"),
    PI("Patient internal identifier"),
    PT("Patient external identifier"),
    PN("Person number"),
    ANON("Anonymous identifier"),
    NI("National unique individual identifier"),
    NH("National health plan identifier"),
    JHN("Jurisdictional health number"),
    HC("Health card number"),
    SS("Social security number"),
    PPN("Passport number"),
    DL("Driver's license number"),
    TAX("Tax ID number"),
    MC("Patient's Medicare number"),
    MA("Patient Medicaid number"),
    MB("Member number"),
    SN("Subscriber number"),
    BCT("Birth certificate"),
    BR("Birth registry number"),
    PRC("Permanent resident card number"),
    CZ("Citizenship card"),
    MI("Military ID number"),
    EI("Employee number"),
    AN("Account number"),
    VN("Visit number"),
    U("Unspecified identifier");

    private final String display;

    IdentifierType(String display) {
        this.display = display;
    }

    public String display() {
        return display;
    }
}
