package health.erp.core.value;

import health.erp.core.InvalidCommandException;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * How much of something: a dose of 2.5 mg, 10 tablets, 3 boxes. The unit is a UCUM code or the name of a pack; 2.50 mg is
 * 2.5 mg, but 1 g is not 1000 mg.
 */
@Embeddable
@Access(AccessType.FIELD)
public record Quantity(BigDecimal value, String unit) implements Comparable<Quantity> {
    private static final int MAX_DIGITS = 30;

    public Quantity {
        if (!isUnit(unit)) {
            throw new IllegalArgumentException("The unit (%s) must be a code such as mg.".formatted(unit));
        }
        value = normal(value);
    }

    public static Quantity of(long value, String unit) {
        return new Quantity(BigDecimal.valueOf(value), unit);
    }

    /** Reads what a person typed: {@code of("2.5", "mg")}. */
    public static Quantity of(String value, String unit) {
        var decimal = Typed.decimal("value", value);
        if (!isUnit(unit)) {
            throw InvalidCommandException.of("unit", "is missing, or has space around it; write it as mg");
        }
        return new Quantity(decimal, unit);
    }

    /** Reads the form {@link #toString} writes: {@code 2.5 mg}. */
    public static Quantity parse(String text) {
        var space = text.indexOf(' ');
        if (space < 0) {
            throw InvalidCommandException.of("quantity", "is not a number and a unit; write it as 2.5 mg");
        }
        return of(text.substring(0, space), text.substring(space + 1));
    }

    public static Quantity zero(String unit) {
        return new Quantity(BigDecimal.ZERO, unit);
    }

    public Quantity plus(Quantity other) {
        return with(value.add(sameUnit(other).value));
    }

    public Quantity minus(Quantity other) {
        return with(value.subtract(sameUnit(other).value));
    }

    public Quantity negated() {
        return with(value.negate());
    }

    public Quantity times(long factor) {
        return times(BigDecimal.valueOf(factor));
    }

    /** Exact: nothing is rounded. */
    public Quantity times(BigDecimal factor) {
        return with(value.multiply(factor));
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean isGreaterThan(Quantity other) {
        return compareTo(other) > 0;
    }

    public boolean isLessThan(Quantity other) {
        return compareTo(other) < 0;
    }

    public boolean isAtLeast(Quantity other) {
        return compareTo(other) >= 0;
    }

    public boolean isAtMost(Quantity other) {
        return compareTo(other) <= 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(sameUnit(other).value);
    }

    @Override
    public String toString() {
        return value.toPlainString() + " " + unit;
    }

    private Quantity with(BigDecimal newValue) {
        return new Quantity(newValue, unit);
    }

    private Quantity sameUnit(Quantity other) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException(
                    "The quantities are in different units (%s and %s), so they cannot be added or compared."
                            .formatted(unit, other.unit));
        }
        return other;
    }

    private static boolean isUnit(String unit) {
        return !unit.isEmpty() && unit.equals(unit.strip());
    }

    private static BigDecimal normal(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        // judged before setScale, which would write out every zero of 1E999999999
        if (stripped.scale() > MAX_DIGITS || (long) stripped.precision() - stripped.scale() > MAX_DIGITS) {
            throw new ArithmeticException(
                    "The quantity has more than %d digits before or after the point.".formatted(MAX_DIGITS));
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
