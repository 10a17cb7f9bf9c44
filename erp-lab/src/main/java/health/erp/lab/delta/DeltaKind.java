package health.erp.lab.delta;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Optional;

/** The four ways to measure a change. Kim et al., PMC3427822: delta difference, delta percent change and their rates. */
public enum DeltaKind {
    /** x − p, in the unit of the result. */
    DIFFERENCE,
    /** 100 · (x − p) / p, in percent. */
    PERCENT,
    /** (x − p) / days, in the unit of the result a day. */
    RATE,
    /** 100 · (x − p) / p / days, in percent a day. */
    PERCENT_RATE;

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    boolean isPercent() {
        return this == PERCENT || this == PERCENT_RATE;
    }

    boolean isRate() {
        return this == RATE || this == PERCENT_RATE;
    }

    /** Empty where it cannot be told: a percentage of nothing, a rate over no time. */
    Optional<BigDecimal> change(BigDecimal previous, BigDecimal current, Duration between) {
        if ((isPercent() && previous.signum() == 0) || (isRate() && between.isZero())) {
            return Optional.empty();
        }
        var change = current.subtract(previous);
        if (isPercent()) {
            change = change.multiply(HUNDRED).divide(previous, MathContext.DECIMAL128);
        }
        if (isRate()) {
            var seconds = BigDecimal.valueOf(between.toSeconds());
            change = change.multiply(SECONDS_A_DAY).divide(seconds, MathContext.DECIMAL128);
        }
        return Optional.of(change);
    }
}
