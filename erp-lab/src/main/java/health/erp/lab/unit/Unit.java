package health.erp.lab.unit;

import health.erp.core.InvalidCommandException;
import java.math.BigDecimal;
import java.util.Optional;

/** A unit of measure, written in UCUM's case-sensitive code: {@code mmol/L}, {@code 10*9/L}, {@code [IU]/mL}. */
public record Unit(String code) {
    /** Of a number that has no unit: a ratio, an INR, a count of nothing in particular. */
    public static final Unit ONE = new Unit("1");

    public Unit {
        if (Ucum.measureOf(code).isEmpty()) {
            throw InvalidCommandException.of("unit", "is not a unit of UCUM; write it as mmol/L");
        }
    }

    /** The unit of this UCUM code; refuses any other spelling. */
    public static Unit of(String code) {
        return new Unit(code);
    }

    /** Reads what an analyzer or another laboratory sent; empty if nobody can say what it means. */
    public static Optional<Unit> read(String sent) {
        return UnitSpelling.codeOf(sent).map(Unit::new);
    }

    /** Whether amounts in one can be told in the other without knowing the analyte. */
    public boolean isComparableWith(Unit other) {
        return Conversion.between(this, other, Substance.UNKNOWN).isPresent();
    }

    /** The same amount in another unit, to 20 digits; empty where the two measure different things. */
    public Optional<BigDecimal> convert(BigDecimal amount, Unit target) {
        return convert(amount, target, Substance.UNKNOWN);
    }

    /** The same amount of this substance in another unit, which may be mass for amount of substance. */
    public Optional<BigDecimal> convert(BigDecimal amount, Unit target, Substance substance) {
        return equals(target)
                ? Optional.of(amount)
                : Conversion.between(this, target, substance).map(conversion -> conversion.apply(amount));
    }

    Measure measure() {
        return Ucum.measureOf(code).orElseThrow();
    }

    @Override
    public String toString() {
        return code;
    }
}
