package health.erp.lab.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What a control material should give, as it was held to be when the run was made.
 *
 * @param deviation standard deviation; nothing can be judged by one of 0
 * @param version of the target: a new one ends the looking back
 */
public record Target(BigDecimal mean, BigDecimal deviation, int version) {
    private static final int SHOWN = 3;

    public Target {
        if (deviation.signum() < 0) {
            throw new IllegalArgumentException(
                    "The standard deviation (%s) must not be negative.".formatted(deviation.toPlainString()));
        }
    }

    /** Whether a control can be judged by it. */
    public boolean isUsable() {
        return deviation.signum() > 0;
    }

    /** Further from the mean than so many deviations, on that side; on the line is not beyond it. Exact: nothing is divided. */
    boolean isBeyond(BigDecimal value, Side side, BigDecimal deviations) {
        var distance = value.subtract(mean);
        var outward = side == Side.ABOVE ? distance : distance.negate();
        return outward.compareTo(deviations.multiply(deviation)) > 0;
    }

    /** How many deviations from the mean, to three decimals. For showing: rules compare exactly. */
    public BigDecimal z(BigDecimal value) {
        return value.subtract(mean).divide(deviation, MathContext.DECIMAL128).setScale(SHOWN, RoundingMode.HALF_EVEN);
    }

    /** A side of the mean. */
    enum Side {
        ABOVE,
        BELOW
    }
}
