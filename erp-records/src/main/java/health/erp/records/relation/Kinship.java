package health.erp.records.relation;

/** What somebody is to the patient; the codes of HL7 v3 RoleCode, as FHIR RelatedPerson.relationship has them. */
public enum Kinship {
    MOTHER("MTH"),
    FATHER("FTH"),
    PARENT("PRN"),
    HUSBAND("HUSB"),
    WIFE("WIFE"),
    SPOUSE("SPS"),
    PARTNER("DOMPART"),
    SON("SON"),
    DAUGHTER("DAU"),
    CHILD("CHILD"),
    BROTHER("BRO"),
    SISTER("SIS"),
    SIBLING("SIB"),
    GRANDPARENT("GRPRN"),
    GRANDCHILD("GRNDCHILD"),
    RELATIVE("EXT"),
    FRIEND("FRND"),
    NEIGHBOUR("NBOR"),

    /** Appointed by a court or by law. */
    GUARDIAN("GUARD"),
    POWER_OF_ATTORNEY("POWATT"),
    UNRELATED("O");

    private final String code;

    Kinship(String code) {
        this.code = code;
    }

    /** Of RoleCode; of {@link #UNRELATED} that of HL7 v2 table 0131. */
    public String code() {
        return code;
    }
}
