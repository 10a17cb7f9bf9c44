package health.erp.lab.result;

import health.erp.lab.unit.Unit;
import health.erp.lab.value.QuantityComparator;
import health.erp.lab.value.ResultValue;
import health.erp.lab.value.ResultValue.Between;
import health.erp.lab.value.ResultValue.Censored;
import health.erp.lab.value.ResultValue.Coded;
import health.erp.lab.value.ResultValue.Exact;
import health.erp.lab.value.ResultValue.Ratio;
import health.erp.lab.value.ResultValue.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value as it is kept, in one flat shape whatever it is. 5.0 and 5.00 stay different.
 *
 * @param amount the number, the limit of what could be measured, the lower end of a range, or the first of a ratio
 * @param more the upper end of a range, or the second of a ratio
 * @param unit in UCUM's code; null of what has none
 * @param code of a coded answer, in its system
 * @param text words, or the display of a coded answer
 */
public record FrozenValue(
        Kind kind,
        @Nullable QuantityComparator comparator,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal more,
        @Nullable String unit,
        @Nullable String system,
        @Nullable String code,
        @Nullable String text) {

    /** What the value is. */
    public enum Kind {
        EXACT,
        CENSORED,
        BETWEEN,
        RATIO,
        CODED,
        TEXT
    }

    public static FrozenValue of(ResultValue value) {
        if (value instanceof Exact exact) {
            return number(Kind.EXACT, null, exact.amount(), null, exact.unit().code());
        }
        if (value instanceof Censored censored) {
            return number(
                    Kind.CENSORED,
                    censored.comparator(),
                    censored.limit(),
                    null,
                    censored.unit().code());
        }
        if (value instanceof Between between) {
            return number(
                    Kind.BETWEEN,
                    null,
                    between.low(),
                    between.high(),
                    between.unit().code());
        }
        if (value instanceof Ratio ratio) {
            return number(Kind.RATIO, ratio.comparator(), ratio.numerator(), ratio.denominator(), null);
        }
        if (value instanceof Coded coded) {
            return new FrozenValue(Kind.CODED, null, null, null, null, coded.system(), coded.code(), coded.display());
        }
        return new FrozenValue(Kind.TEXT, null, null, null, null, null, null, value.text());
    }

    /** The value the rules work with. */
    public ResultValue value() {
        return switch (kind) {
            case EXACT -> new Exact(there(amount), Unit.of(there(unit)));
            case CENSORED -> new Censored(there(comparator), there(amount), Unit.of(there(unit)));
            case BETWEEN -> new Between(there(amount), there(more), Unit.of(there(unit)));
            case RATIO -> new Ratio(comparator, there(amount), there(more));
            case CODED -> new Coded(there(system), there(code), there(text));
            case TEXT -> new Text(there(text));
        };
    }

    /** As a report prints it, without the unit. */
    public String shown() {
        return value().text();
    }

    private static FrozenValue number(
            Kind kind,
            @Nullable QuantityComparator comparator,
            BigDecimal amount,
            @Nullable BigDecimal more,
            @Nullable String unit) {
        return new FrozenValue(kind, comparator, amount, more, unit, null, null, null);
    }

    private static <T> T there(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("A value that was kept lacks a part.");
        }
        return part;
    }
}
