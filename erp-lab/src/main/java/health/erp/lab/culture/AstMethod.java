package health.erp.lab.culture;

import java.math.BigDecimal;

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

    /** No drug inhibits without being there; a disk may have no zone around it. */
    boolean canGive(BigDecimal number) {
        return this == MIC ? number.signum() > 0 : number.signum() >= 0;
    }

    /** Whether a greater number is a more resistant isolate. */
    boolean risesWithResistance() {
        return this == MIC;
    }
}
