package health.erp.lab.result;

import health.erp.core.InvalidCommandException;
import health.erp.lab.catalogue.CodedAnswer;
import health.erp.lab.catalogue.Measurement;
import health.erp.lab.catalogue.TestDefinition;
import health.erp.lab.interval.IntervalCategory;
import health.erp.lab.interval.QualifiedInterval;
import health.erp.lab.result.EnterResults.Entry;
import health.erp.lab.unit.Unit;
import health.erp.lab.value.QuantityComparator;
import health.erp.lab.value.ReportedValue;
import health.erp.lab.value.ResultValue;
import health.erp.lab.value.ResultValue.Between;
import health.erp.lab.value.ResultValue.Censored;
import health.erp.lab.value.ResultValue.Coded;
import health.erp.lab.value.ResultValue.Exact;
import health.erp.lab.value.ResultValue.Text;
import health.erp.lab.value.Span;
import health.erp.lab.value.UnitPlausibility;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value as it was entered, in the test's own terms.
 *
 * @param reported as it was sent, where that was in other terms
 * @param unit null of what is no number
 */
record EnteredValue(ResultValue value, @Nullable String reported, UnitPlausibility.@Nullable Verdict unit) {
    /** The system of answers the hospital's own catalogue lists. */
    static final String ANSWERS = "urn:health.erp:lab:answer";

    /** Reads it, or says in a few words why it cannot be: never what was entered. */
    static EnteredValue read(TestDefinition test, Entry entry) {
        return switch (test.kind()) {
            case NUMERIC -> number(test, entry);
            case CODED -> answer(test, entry.value());
            case TEXT -> new EnteredValue(new Text(entry.value().strip()), null, null);
            case CULTURE -> throw refused("value", "is of a culture, which is reported with what grew");
        };
    }

    private static EnteredValue answer(TestDefinition test, String written) {
        return test.answers().stream()
                .filter(answer -> answer.code().equalsIgnoreCase(written.strip()))
                .findFirst()
                .map(answer -> new EnteredValue(new Coded(ANSWERS, answer.code(), answer.display()), null, null))
                .orElseThrow(() -> refused("value", "is none of the answers the test has"));
    }

    /** What the catalogue says of the answer; empty where it says nothing. */
    static Optional<CodedAnswer> answered(TestDefinition test, ResultValue value) {
        return value instanceof Coded coded
                ? test.answers().stream()
                        .filter(a -> a.code().equals(coded.code()))
                        .findFirst()
                : Optional.empty();
    }

    private static EnteredValue number(TestDefinition test, Entry entry) {
        var measurement = measurement(test);
        var sent = unit(entry.unit(), measurement.unit());
        var value = ReportedValue.read(entry.value(), sent);
        if (value instanceof Text) {
            throw refused("value", "is not a number; write it as 5.1, <0.01 or 1:80");
        }
        if (value instanceof ResultValue.Ratio) {
            return new EnteredValue(value, null, null);
        }
        var span = value.span().orElseThrow();
        var plausibility = new UnitPlausibility(measurement.unit(), measurement.substance(), possible(test));
        var verdict = plausibility.check(span, sent, entry.sentRange());
        mustBeOfTheUnit(verdict);
        var own = limited(converted(value, sent, measurement), measurement);
        return new EnteredValue(own, own.equals(value) ? null : entry.value().strip() + " " + sent, verdict);
    }

    // NIST file 01: a haemoglobin of 12.5 g/mL whose range is 13 to 18. 3.4
    private static void mustBeOfTheUnit(UnitPlausibility.Verdict verdict) {
        if (verdict instanceof UnitPlausibility.Verdict.Incomparable) {
            throw refused("unit", "measures something else than the test does");
        }
        if (verdict instanceof UnitPlausibility.Verdict.Impossible impossible && impossible.fitsUnconverted()) {
            throw refused(
                    "unit", "cannot be right: the number is possible in the test's own unit, and not in this one");
        }
    }

    private static Unit unit(@Nullable String sent, Unit own) {
        return sent == null
                ? own
                : Unit.read(sent).orElseThrow(() -> refused("unit", "is none we know; write it as mmol/L"));
    }

    /** What the method reaches, however far the specimen is diluted; anything where nobody has said. */
    private static Span possible(TestDefinition test) {
        var pack = test.autoverification();
        if (pack != null) {
            var most =
                    pack.tolerance().dilutions().stream().max(Integer::compare).orElse(1);
            return pack.measurable().map(end -> end.multiply(BigDecimal.valueOf(most)));
        }
        return test.intervals().stream()
                .filter(interval -> interval.category() == IntervalCategory.ABSOLUTE)
                .findFirst()
                .map(QualifiedInterval::range)
                .orElse(Span.EVERYTHING);
    }

    private static ResultValue converted(ResultValue value, Unit sent, Measurement measurement) {
        var own = measurement.unit();
        if (sent.equals(own)) {
            return value;
        }
        if (value instanceof Exact exact) {
            return new Exact(converted(exact.amount(), sent, measurement), own);
        }
        if (value instanceof Censored censored) {
            return new Censored(censored.comparator(), converted(censored.limit(), sent, measurement), own);
        }
        var between = (Between) value;
        return new Between(
                converted(between.low(), sent, measurement), converted(between.high(), sent, measurement), own);
    }

    private static BigDecimal converted(BigDecimal amount, Unit sent, Measurement measurement) {
        return sent.convert(amount, measurement.unit(), measurement.substance())
                .orElseThrow(() -> refused("unit", "measures something else than the test does"))
                .setScale(measurement.decimals(), RoundingMode.HALF_UP);
    }

    /** Below what can be told, only that it is below. Pain 9 */
    static ResultValue limited(ResultValue value, Measurement measurement) {
        var limit = measurement.quantification() == null ? measurement.detection() : measurement.quantification();
        return value instanceof Exact exact && limit != null && exact.amount().compareTo(limit) < 0
                ? new Censored(QuantityComparator.LESS, limit, measurement.unit())
                : value;
    }

    static Measurement measurement(TestDefinition test) {
        var measurement = test.measurement();
        if (measurement == null) {
            throw new IllegalStateException("A numeric test was published without a unit.");
        }
        return measurement;
    }

    private static InvalidCommandException refused(String field, String why) {
        return InvalidCommandException.of(field, why);
    }
}
