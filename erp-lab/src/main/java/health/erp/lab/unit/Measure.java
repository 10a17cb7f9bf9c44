package health.erp.lab.unit;

import java.math.BigDecimal;

/**
 * What a unit measures: so many of UCUM's base units, of one kind. UCUM counts moles, cells and international units all as
 * plain numbers; the kind keeps them apart, so that 5 mmol/L never becomes a count of cells.
 *
 * @param scale how many base units one of it is; of amounts of substance in moles instead of particles
 * @param base the base units, as UCUM writes them: {@code g.m-3}
 * @param kind what is counted: empty for a plain physical quantity
 */
record Measure(BigDecimal scale, String base, String kind) {
    static final String PLAIN = "";
    static final String MOLES = "mol";
    static final String EQUIVALENTS = "eq";
    static final String CATALYTIC = "kat";
    static final String INTERNATIONAL = "[IU]";

    boolean sameAs(Measure other) {
        return base.equals(other.base) && kind.equals(other.kind);
    }

    boolean isOf(String thatKind) {
        return kind.equals(thatKind);
    }

    /** Mass on the left, amount of substance on the right, over the same volume or time. */
    boolean isMassFor(Measure amount) {
        return isOf(PLAIN) && (base.equals("g") ? amount.base.isEmpty() : base.equals("g." + amount.base));
    }
}
