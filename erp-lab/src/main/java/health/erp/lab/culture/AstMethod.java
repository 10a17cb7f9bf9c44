package health.erp.lab.culture;

/** How it is measured what a drug does. */
public enum AstMethod {
    /** The lowest concentration that inhibits growth, in mg/L. */
    MIC("mg/L"),
    /** The diameter without growth around a disk, in mm. */
    DISK("mm");

    private final String unit;

    AstMethod(String unit) {
        this.unit = unit;
    }

    /** UCUM. */
    public String unit() {
        return unit;
    }

    /** Whether a greater number is a more resistant isolate. */
    boolean risesWithResistance() {
        return this == MIC;
    }
}
