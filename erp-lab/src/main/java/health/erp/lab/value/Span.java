package health.erp.lab.value;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Numbers from one end to another: what is healthy, what can be measured, what a result below the limit of detection can
 * be. An end that is missing is nowhere.
 */
public record Span(@Nullable Bound low, @Nullable Bound high) {
    /** Anything. */
    public static final Span EVERYTHING = new Span(null, null);

    public Span {
        if (low != null && high != null && isEmpty(low, high)) {
            throw new IllegalArgumentException("The span from %s to %s holds nothing.".formatted(low, high));
        }
    }

    /** Both ends belong to it, as to the ranges laboratories print: {@code between("3.5", "5.1")}. */
    public static Span between(String low, String high) {
        return between(new BigDecimal(low), new BigDecimal(high));
    }

    public static Span between(BigDecimal low, BigDecimal high) {
        return new Span(Bound.including(low), Bound.including(high));
    }

    public static Span at(BigDecimal value) {
        return between(value, value);
    }

    public static Span atLeast(String low) {
        return new Span(Bound.including(new BigDecimal(low)), null);
    }

    public static Span atMost(String high) {
        return new Span(null, Bound.including(new BigDecimal(high)));
    }

    public static Span above(String low) {
        return new Span(Bound.excluding(new BigDecimal(low)), null);
    }

    public static Span below(String high) {
        return new Span(null, Bound.excluding(new BigDecimal(high)));
    }

    public boolean contains(BigDecimal value) {
        return contains(at(value));
    }

    /** Whatever is in the other is in this. */
    public boolean contains(Span other) {
        return !startsBefore(other.low, low) && !endsAfter(other.high, high);
    }

    /** All of it is less than anything in the other. */
    public boolean isBelow(Span other) {
        return high != null && other.low != null && isEmpty(other.low, high);
    }

    /** All of it is more than anything in the other. */
    public boolean isAbove(Span other) {
        return other.isBelow(this);
    }

    public boolean overlaps(Span other) {
        return !isBelow(other) && !isAbove(other);
    }

    /** One number and no other. */
    public boolean isExact() {
        return low != null && high != null && low.at().compareTo(high.at()) == 0;
    }

    /** The same span without what is less than nothing: a concentration below 10 is from 0 to 10. */
    public Span notNegative() {
        var ends = high;
        return low != null
                        || ends == null
                        || ends.at().signum() < 0
                        || (ends.at().signum() == 0 && !ends.included())
                ? this
                : new Span(Bound.including(BigDecimal.ZERO), ends);
    }

    /** Each end moved by the same rising rule, as from one unit to another. */
    public Span map(UnaryOperator<BigDecimal> rising) {
        return new Span(moved(low, rising), moved(high, rising));
    }

    @Override
    public String toString() {
        if (low == null || high == null) {
            return low != null
                    ? (low.included() ? ">=" : ">") + low
                    : high != null ? (high.included() ? "<=" : "<") + high : "any";
        }
        return isExact()
                ? low.toString()
                : (low.included() ? "" : ">") + low + "-" + (high.included() ? "" : "<") + high;
    }

    private static @Nullable Bound moved(@Nullable Bound bound, UnaryOperator<BigDecimal> rising) {
        return bound == null ? null : new Bound(rising.apply(bound.at()), bound.included());
    }

    private static boolean isEmpty(Bound low, Bound high) {
        var order = low.at().compareTo(high.at());
        return order > 0 || (order == 0 && !(low.included() && high.included()));
    }

    private static boolean startsBefore(@Nullable Bound one, @Nullable Bound other) {
        if (one == null || other == null) {
            return other != null;
        }
        var order = one.at().compareTo(other.at());
        return order < 0 || (order == 0 && one.included() && !other.included());
    }

    private static boolean endsAfter(@Nullable Bound one, @Nullable Bound other) {
        if (one == null || other == null) {
            return other != null;
        }
        var order = one.at().compareTo(other.at());
        return order > 0 || (order == 0 && one.included() && !other.included());
    }
}
