package health.erp.lab.formula;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Function;

/** Decimals with 34 digits, so that what a report rounds to is the same on every machine. */
final class Arithmetic {
    static final MathContext DIGITS = MathContext.DECIMAL128;
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static BigDecimal number(String decimal) {
        return new BigDecimal(decimal);
    }

    static BigDecimal power(BigDecimal base, String exponent) {
        return BigDecimalMath.pow(base, number(exponent), DIGITS);
    }

    static BigDecimal over(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, DIGITS);
    }

    static BigDecimal over(BigDecimal dividend, String divisor) {
        return over(dividend, number(divisor));
    }

    /** Of what there cannot be less than nothing of: a negative result says that an input is wrong. */
    static Function<Given, Calculation> notNegative(Function<Given, BigDecimal> formula) {
        return given -> {
            var result = formula.apply(given);
            return result.signum() < 0
                    ? Calculation.refused(Calculation.Refusal.OUT_OF_SCOPE, "it would be negative")
                    : Calculation.found(result);
        };
    }

    private Arithmetic() {}
}
