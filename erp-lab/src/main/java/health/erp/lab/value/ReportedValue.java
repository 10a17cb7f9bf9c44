package health.erp.lab.value;

import health.erp.core.InvalidCommandException;
import health.erp.lab.unit.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what an analyzer or a colleague wrote as a result. What is no number stays words; nothing is guessed. */
public final class ReportedValue {
    private static final String NUMBER = "([-+]?\\d{1,30}(?:\\.\\d{1,30})?)";
    private static final Pattern AMOUNT = Pattern.compile("(<=|>=|<|>)?\\s*" + NUMBER);
    private static final Pattern RANGE = Pattern.compile(NUMBER + "\\s*-\\s*" + NUMBER);
    private static final Pattern RATIO = Pattern.compile("(<=|>=|<|>)?\\s*" + NUMBER + "\\s*:\\s*" + NUMBER);

    /** A number, a number beyond a limit, a range or a titre; everything else is text. */
    public static ResultValue read(String reported, Unit unit) {
        var text = signs(reported);
        return number(text, unit)
                .or(() -> matched(RATIO, text).flatMap(ReportedValue::ratio))
                .or(() -> matched(RANGE, text).flatMap(range -> between(range, unit)))
                .orElseGet(() -> new ResultValue.Text(reported));
    }

    /** Of a test that has numbers only: refuses words. */
    public static ResultValue readNumber(String reported, Unit unit) {
        return number(signs(reported), unit)
                .orElseThrow(() -> InvalidCommandException.of("value", "is not a number; write it as 5.1 or <0.01"));
    }

    private static Optional<ResultValue> number(String text, Unit unit) {
        return matched(AMOUNT, text).map(amount -> {
            var value = new BigDecimal(amount.group(2));
            var comparator = comparator(amount.group(1));
            return comparator == null
                    ? new ResultValue.Exact(value, unit)
                    : new ResultValue.Censored(comparator, value, unit);
        });
    }

    private static Optional<ResultValue> ratio(Matcher ratio) {
        var numerator = new BigDecimal(ratio.group(2));
        var denominator = new BigDecimal(ratio.group(3));
        return numerator.signum() > 0 && denominator.signum() > 0
                ? Optional.of(new ResultValue.Ratio(comparator(ratio.group(1)), numerator, denominator))
                : Optional.empty();
    }

    private static Optional<ResultValue> between(Matcher range, Unit unit) {
        var low = new BigDecimal(range.group(1));
        var high = new BigDecimal(range.group(2));
        return low.compareTo(high) <= 0 ? Optional.of(new ResultValue.Between(low, high, unit)) : Optional.empty();
    }

    private static @Nullable QuantityComparator comparator(@Nullable String code) {
        return code == null ? null : QuantityComparator.of(code).orElse(null);
    }

    private static Optional<Matcher> matched(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::matches);
    }

    private static String signs(String reported) {
        return reported.strip().replace("\u2264", "<=").replace("\u2265", ">=");
    }

    private ReportedValue() {}
}
