package health.erp.lab.value;

import java.math.BigDecimal;

/**
 * One end of a span. 5.0 and 5.00 are the same end.
 *
 * @param included whether the end itself belongs to it: of {@code <5.00} it does not
 */
public record Bound(BigDecimal at, boolean included) {
    public Bound {
        at = at.signum() == 0 ? BigDecimal.ZERO : at.stripTrailingZeros();
    }

    /** The end belongs to the span. */
    public static Bound including(BigDecimal at) {
        return new Bound(at, true);
    }

    /** The span comes as near as it likes. */
    public static Bound excluding(BigDecimal at) {
        return new Bound(at, false);
    }

    @Override
    public String toString() {
        return at.toPlainString();
    }
}
