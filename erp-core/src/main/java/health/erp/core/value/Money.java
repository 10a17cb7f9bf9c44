package health.erp.core.value;

import health.erp.core.InvalidCommandException;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** An exact amount of money, counted in the minor unit of its currency: paise for INR, fils for KWD. */
@Embeddable
@Access(AccessType.FIELD)
public record Money(long minor, CurrencyCode currency) implements Comparable<Money> {
    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    public static Money ofMinor(long minor, CurrencyCode currency) {
        return new Money(minor, currency);
    }

    public static Money zero(CurrencyCode currency) {
        return new Money(0, currency);
    }

    /** Exact: an amount with more decimals than the currency has is refused. */
    public static Money of(BigDecimal amount, CurrencyCode currency) {
        if (!currency.canExpress(amount)) {
            throw new IllegalArgumentException("The amount has more than the %d decimals of %s.\nMaybe use ofRounded."
                    .formatted(currency.minorDigits(), currency));
        }
        return ofRounded(amount, currency);
    }

    /** Reads what a person typed: {@code of("1200.50", INR)}. */
    public static Money of(String amount, CurrencyCode currency) {
        return Typed.money(amount, currency);
    }

    /** The one rounding of a price with many decimals: half up on the absolute value, so -0.005 becomes -0.01. */
    public static Money ofRounded(BigDecimal amount, CurrencyCode currency) {
        return new Money(HalfUp.toWhole(amount.scaleByPowerOfTen(currency.minorDigits())), currency);
    }

    /** Reads the form {@link #toString} writes: {@code INR 1200.50}. */
    public static Money parse(String text) {
        var space = text.indexOf(' ');
        if (space < 0) {
            throw InvalidCommandException.of("money", "is not a currency and an amount; write it as INR 1200.50");
        }
        return of(text.substring(space + 1), CurrencyCode.of(text.substring(0, space)));
    }

    public Money plus(Money other) {
        return with(Math.addExact(minor, sameCurrency(other).minor));
    }

    public Money minus(Money other) {
        return with(Math.subtractExact(minor, sameCurrency(other).minor));
    }

    public Money negated() {
        return with(Math.negateExact(minor));
    }

    public Money abs() {
        return with(Math.absExact(minor));
    }

    public Money times(long factor) {
        return with(Math.multiplyExact(minor, factor));
    }

    /** Rounded to the minor unit, half up on the absolute value. */
    public Money times(BigDecimal factor) {
        return with(HalfUp.toWhole(BigDecimal.valueOf(minor).multiply(factor)));
    }

    /** The nearest multiple of the step, half up on the absolute value: {@code roundedTo(100)} gives whole rupees. */
    public Money roundedTo(long minorStep) {
        return with(HalfUp.toMultiple(minor, minorStep));
    }

    /**
     * Shares of this amount in proportion to the weights, in their order, by largest remainder: they add up to this
     * amount, and each is less than one minor unit away from its exact share. Of equal claims the earlier wins. Weights may
     * be negative (a discount among charges) but may not add up to zero.
     */
    public List<Money> allocate(List<BigDecimal> weights) {
        return LargestRemainder.share(minor, weights).stream().map(this::with).toList();
    }

    /** As equal as the minor unit allows; the earlier parts are the larger ones. */
    public List<Money> split(int parts) {
        if (parts <= 0) {
            throw new IllegalArgumentException("The number of parts (%d) must be positive.".formatted(parts));
        }
        return allocate(Collections.nCopies(parts, BigDecimal.ONE));
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isGreaterThan(Money other) {
        return compareTo(other) > 0;
    }

    public boolean isLessThan(Money other) {
        return compareTo(other) < 0;
    }

    public boolean isAtLeast(Money other) {
        return compareTo(other) >= 0;
    }

    public boolean isAtMost(Money other) {
        return compareTo(other) <= 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    /** In the major unit, with all decimals of the currency: 1200.50. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, currency.minorDigits());
    }

    @Override
    public String toString() {
        return currency + " " + amount().toPlainString();
    }

    private Money with(long newMinor) {
        return new Money(newMinor, currency);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "The amounts are in different currencies (%s and %s), so they cannot be added or compared."
                            .formatted(currency, other.currency));
        }
        return other;
    }
}
