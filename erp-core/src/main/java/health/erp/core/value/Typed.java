package health.erp.core.value;

import health.erp.core.InvalidCommandException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What a person typed, read strictly: digits and at most one point, no exponent, no grouping. */
final class Typed {
    // bounded, because whoever types 1E999999999 must not cost us a gigabyte
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private Typed() {}

    static BigDecimal decimal(String field, String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw InvalidCommandException.of(field, "is not a plain decimal number; write it as 1200.50");
        }
        return new BigDecimal(text);
    }

    static Money money(String text, CurrencyCode currency) {
        var amount = decimal("amount", text);
        if (!currency.canExpress(amount)) {
            throw InvalidCommandException.of(
                    "amount", "has more than the %d decimals of %s".formatted(currency.minorDigits(), currency));
        }
        try {
            return Money.of(amount, currency);
        } catch (ArithmeticException overflow) {
            throw InvalidCommandException.of("amount", "is too large");
        }
    }
}
