package health.erp.lab.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * From one unit to another: shift, multiply, divide, shift back. Shifts are for temperatures only.
 *
 * @param before added to the amount first
 * @param after added last
 */
record Conversion(BigDecimal before, BigDecimal numerator, BigDecimal denominator, BigDecimal after) {
    /** UCUM's own factors have fewer digits; what is more is noise of thirds and of Avogadro's number. */
    private static final MathContext SIGNIFICANT = new MathContext(20);

    /** Empty where the two measure different things, or the substance is not known well enough. */
    static Optional<Conversion> between(Unit source, Unit target, Substance substance) {
        var from = source.measure();
        var to = target.measure();
        if (from.sameAs(to)) {
            var zero = Ucum.zeroOf(target.code()).negate();
            return Optional.of(new Conversion(Ucum.zeroOf(source.code()), from.scale(), to.scale(), zero));
        }
        return chemically(from, to, substance)
                .or(() -> chemically(to, from, substance).map(Conversion::inverse));
    }

    /** To 20 significant digits, which is exact for what laboratories measure. */
    BigDecimal apply(BigDecimal amount) {
        var converted = amount.add(before)
                .multiply(numerator)
                .divide(denominator, MathContext.DECIMAL128)
                .add(after)
                .round(SIGNIFICANT)
                .stripTrailingZeros();
        return converted.scale() < 0 ? converted.setScale(0) : converted;
    }

    private Conversion inverse() {
        return by(denominator, numerator);
    }

    private static Optional<Conversion> chemically(Measure from, Measure to, Substance substance) {
        var mass = substance.molarMass();
        var charges = BigDecimal.valueOf(substance.valence());
        if (mass != null && from.isMassFor(to) && to.isOf(Measure.MOLES)) {
            return Optional.of(by(from.scale(), to.scale().multiply(mass)));
        }
        if (mass != null && charges.signum() > 0 && from.isMassFor(to) && to.isOf(Measure.EQUIVALENTS)) {
            return Optional.of(by(from.scale().multiply(charges), to.scale().multiply(mass)));
        }
        var sameBase = from.base().equals(to.base());
        if (charges.signum() > 0 && sameBase && from.isOf(Measure.MOLES) && to.isOf(Measure.EQUIVALENTS)) {
            return Optional.of(by(from.scale().multiply(charges), to.scale()));
        }
        return substance.enzyme() ? internationally(from, to) : Optional.empty();
    }

    // an international unit of an enzyme is a micromole a minute (IUB 1964); UCUM leaves [IU] arbitrary
    private static Optional<Conversion> internationally(Measure from, Measure to) {
        if (!from.isOf(Measure.INTERNATIONAL) || !to.isOf(Measure.CATALYTIC)) {
            return Optional.empty();
        }
        var one = Unit.of("U").measure();
        var perSecond = from.base().isEmpty() ? one.base() : from.base() + "." + one.base();
        return perSecond.equals(to.base())
                ? Optional.of(by(from.scale().multiply(one.scale()), to.scale()))
                : Optional.empty();
    }

    private static Conversion by(BigDecimal numerator, BigDecimal denominator) {
        return new Conversion(BigDecimal.ZERO, numerator, denominator, BigDecimal.ZERO);
    }
}
