package health.erp.core.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where a half goes when money is rounded: away from zero, so that a credit note is the exact negative of its invoice.
 */
final class HalfUp {
    private HalfUp() {}

    static long toWhole(BigDecimal exact) {
        // judged before setScale, which would write out every zero of 1E999999999
        var digitsBeforePoint = (long) exact.precision() - exact.scale();
        if (exact.signum() == 0 || digitsBeforePoint < 0) {
            return 0;
        }
        if (digitsBeforePoint > 19) {
            throw new ArithmeticException("The amount is too large.");
        }
        return exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    static long toMultiple(long exact, long step) {
        if (step <= 0) {
            throw new IllegalArgumentException("The step (%d) must be positive.".formatted(step));
        }
        var rest = exact % step;
        var towardsZero = exact - rest;
        var isHalfOrMore = Math.abs(rest) >= step - Math.abs(rest);
        return isHalfOrMore ? Math.addExact(towardsZero, step * Long.signum(exact)) : towardsZero;
    }
}
