package health.erp.lab.autoverification;

import health.erp.lab.autoverification.Candidate.ResultOf;
import health.erp.lab.unit.Unit;
import health.erp.lab.value.ResultValue;
import health.erp.lab.value.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two results of one specimen that have to fit each other: the first divided by the second lies within a span.
 *
 * @param first code of a test
 * @param firstUnit in which it counts; results in other units are converted
 * @param ratio of the first to the second
 */
public record CrossCheck(String name, String first, Unit firstUnit, String second, Unit secondUnit, Span ratio) {
    /** Haematocrit in % is three times haemoglobin in g/dL, give or take a tenth. The rule of three. */
    public static CrossCheck ruleOfThree(String haematocrit, String haemoglobin) {
        return new CrossCheck(
                "rule of three", haematocrit, Unit.of("%"), haemoglobin, Unit.of("g/dL"), Span.between("2.7", "3.3"));
    }

    /** A part is not more than the whole: albumin of protein, direct of total bilirubin. */
    public static CrossCheck partOfWhole(String part, String whole, Unit unit) {
        return new CrossCheck("part of whole", part, unit, whole, unit, Span.between("0", "1"));
    }

    /** Urea nitrogen to creatinine, both in mg/dL: from 5 to 40, or one of the two is somebody else's. */
    public static CrossCheck ureaToCreatinine(String ureaNitrogen, String creatinine) {
        var unit = Unit.of("mg/dL");
        return new CrossCheck("urea to creatinine", ureaNitrogen, unit, creatinine, unit, Span.between("5", "40"));
    }

    boolean concerns(String test) {
        return test.equals(first) || test.equals(second);
    }

    /** Whether the two fit; nothing to say where only one of them was ordered. */
    Finding judge(Map<String, ResultOf> panel) {
        var one = panel.get(first);
        var other = panel.get(second);
        if (one == null || other == null) {
            return new Finding.Pass(Gate.CROSS_ANALYTE);
        }
        var dividend = amount(one.value(), firstUnit);
        var divisor = amount(other.value(), secondUnit);
        if (dividend.isEmpty() || divisor.isEmpty() || divisor.get().signum() == 0) {
            return new Finding.NotEvaluable(
                    Gate.CROSS_ANALYTE, "%s: a number of %s and %s".formatted(name, first, second));
        }
        var quotient = dividend.get().divide(divisor.get(), MathContext.DECIMAL128);
        return ratio.contains(quotient)
                ? new Finding.Pass(Gate.CROSS_ANALYTE)
                : new Finding.Hold(
                        Gate.CROSS_ANALYTE, "%s: %s and %s do not fit (%s)".formatted(name, first, second, ratio));
    }

    private static Optional<BigDecimal> amount(@Nullable ResultValue value, Unit unit) {
        return value instanceof ResultValue.Exact exact ? exact.unit().convert(exact.amount(), unit) : Optional.empty();
    }
}
