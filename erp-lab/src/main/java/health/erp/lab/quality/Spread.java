package health.erp.lab.quality;

import health.erp.core.RuleException;
import health.erp.lab.quality.ControlTarget.Expected;
import health.erp.lab.value.Plain;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mean and standard deviation of what was measured.
 *
 * @param mean null if nothing was
 * @param deviation of a sample, so over n − 1; null of fewer than two
 */
record Spread(int measurements, @Nullable BigDecimal mean, @Nullable BigDecimal deviation) {
    /** CLSI C24: a laboratory's own target is of no fewer. */
    static final int FEWEST = 20;

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final int KEPT = 10;
    private static final int SHOWN = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Spread of(List<BigDecimal> values) {
        var count = BigDecimal.valueOf(values.size());
        if (values.isEmpty()) {
            return new Spread(0, null, null);
        }
        var mean = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(count, EXACT);
        if (values.size() == 1) {
            return new Spread(1, kept(mean), null);
        }
        var squares = values.stream()
                .map(value -> value.subtract(mean).pow(2, EXACT))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var variance = squares.divide(count.subtract(BigDecimal.ONE), EXACT);
        return new Spread(values.size(), kept(mean), kept(variance.sqrt(EXACT)));
    }

    /** In percent of the mean; null if there is no spread, or the mean is not above 0. */
    @Nullable
    BigDecimal variation() {
        if (mean == null || deviation == null || mean.signum() <= 0) {
            return null;
        }
        return Plain.of(deviation.multiply(HUNDRED).divide(mean, EXACT).setScale(SHOWN, RoundingMode.HALF_EVEN));
    }

    Expected expected(String level, ControlLotId lot) {
        if (measurements < FEWEST) {
            throw new RuleException(
                    "lab.control.target.few",
                    "The lot (%s) has given %d values that count; a target is calculated from %d or more.\nMaybe keep the manufacturer's until then."
                            .formatted(lot, measurements, FEWEST));
        }
        if (mean == null || deviation == null || deviation.signum() == 0) {
            throw new RuleException(
                    "lab.control.target.spread",
                    "The lot (%s) has always given the same, so nothing could be judged by its deviation."
                            .formatted(lot));
        }
        return new Expected(level, lot, mean, deviation, measurements);
    }

    private static BigDecimal kept(BigDecimal value) {
        return Plain.of(value.setScale(KEPT, RoundingMode.HALF_EVEN));
    }
}
