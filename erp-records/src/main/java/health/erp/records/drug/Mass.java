package health.erp.records.drug;

import health.erp.records.drug.DoseCheck.Fraction;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units of mass and what they are of each other; any other unit is only like itself. UCUM */
final class Mass {
    private static final Map<String, BigDecimal> IN_NANOGRAMS = Map.of(
            "ng", BigDecimal.ONE,
            "ug", BigDecimal.valueOf(1_000),
            "mg", BigDecimal.valueOf(1_000_000),
            "g", BigDecimal.valueOf(1_000_000_000),
            "kg", BigDecimal.valueOf(1_000_000_000_000L));

    /** How many of the other unit are in one of this; null if they cannot be compared. */
    static @Nullable Fraction factor(String unit, String other) {
        if (unit.equals(other)) {
            return new Fraction(BigDecimal.ONE, BigDecimal.ONE);
        }
        var mine = IN_NANOGRAMS.get(unit);
        var theirs = IN_NANOGRAMS.get(other);
        return mine == null || theirs == null ? null : new Fraction(mine, theirs);
    }

    private Mass() {}
}
