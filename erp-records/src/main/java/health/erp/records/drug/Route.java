package health.erp.records.drug;

/** The way a drug is taken. HL7 table 0162. */
public enum Route {
    ORAL("PO"),
    SUBLINGUAL("SL"),
    BUCCAL("B"),
    INTRAVENOUS("IV"),
    INTRAMUSCULAR("IM"),
    SUBCUTANEOUS("SC"),
    INHALATION("IH"),
    NASAL("NS"),
    OPHTHALMIC("OP"),
    OTIC("OT"),
    TOPICAL("TP"),
    TRANSDERMAL("TD"),
    RECTAL("PR"),
    VAGINAL("VG"),
    OTHER("OTH");

    private final String code;

    Route(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
