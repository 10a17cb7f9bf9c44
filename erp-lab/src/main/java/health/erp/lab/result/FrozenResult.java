package health.erp.lab.result;

import health.erp.lab.catalogue.PublishedTest;
import health.erp.lab.interpretation.Interpretation;
import health.erp.lab.interpretation.Interpreted;
import health.erp.lab.interpretation.Limits;
import health.erp.lab.interval.IntervalCategory;
import health.erp.lab.interval.Sampling;
import health.erp.lab.value.ResultValue;
import health.erp.lab.value.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a version of a result says, and all that was used to say it, so that it says the same for ever. I8
 *
 * @param testVersion of the catalogue
 * @param value in the test's own unit; null where nothing could be obtained
 * @param reported as it was sent, where that was in another unit
 * @param intervals those that held for the patient when the specimen was taken
 * @param formula null of what was not calculated
 * @param sampling when the specimen was taken, and what was known of the patient then
 * @param trace null where no rule looked, as at a correction
 * @param sentFlags what the sender says it means: kept, and never believed
 */
public record FrozenResult(
        String test,
        String testVersion,
        @Nullable FrozenValue value,
        @Nullable String reported,
        List<FrozenInterval> intervals,
        List<Interpretation> codes,
        boolean mayBeCritical,
        @Nullable FrozenFormula formula,
        Sampling sampling,
        @Nullable RuleTrace trace,
        List<String> sentFlags,
        @Nullable String comment) {
    public FrozenResult {
        intervals = intervals == null ? List.of() : List.copyOf(intervals);
        codes = codes == null ? List.of() : List.copyOf(codes);
        sentFlags = sentFlags == null ? List.of() : List.copyOf(sentFlags);
    }

    /** Of a test of which nothing could be obtained. */
    static FrozenResult nothing(PublishedTest test, Sampling sampling) {
        return new FrozenResult(
                test.code().value(),
                test.id().toString(),
                null,
                null,
                List.of(),
                List.of(),
                false,
                null,
                sampling,
                null,
                List.of(),
                null);
    }

    public Interpreted interpreted() {
        return new Interpreted(codes, mayBeCritical);
    }

    /** Somebody has to be called. 3.6 */
    public boolean isCritical() {
        return interpreted().isA(Interpretation.CRITICAL);
    }

    /** What the value means by the intervals kept with it; of a coded answer what was found then. */
    public Interpreted again() {
        return value == null || value.kind() == FrozenValue.Kind.CODED
                ? interpreted()
                : limits().interpret(value.value());
    }

    /** The interval of healthy people that was used, as a report prints it; null where none held. */
    public @Nullable String healthy() {
        return intervals.stream()
                .filter(used -> used.category() == IntervalCategory.REFERENCE)
                .findFirst()
                .map(used -> used.range().toString())
                .orElse(null);
    }

    FrozenResult commented(@Nullable String words) {
        return new FrozenResult(
                test,
                testVersion,
                value,
                reported,
                intervals,
                codes,
                mayBeCritical,
                formula,
                sampling,
                trace,
                sentFlags,
                words);
    }

    /** The same specimen and circumstances without a value. */
    FrozenResult withoutValue() {
        return new FrozenResult(
                test, testVersion, null, null, List.of(), List.of(), false, null, sampling, null, List.of(), null);
    }

    /** By what is known of the patient now the formula does not hold. */
    FrozenResult unanswered(@Nullable FrozenFormula by, Sampling other) {
        return new FrozenResult(
                test, testVersion, null, null, List.of(), List.of(), false, by, other, null, List.of(), comment);
    }

    /** The same specimen with what is known of the patient now. */
    FrozenResult judged(ResultValue now, @Nullable FrozenFormula by, Sampling other, Meaning meaning) {
        return new FrozenResult(
                test,
                testVersion,
                FrozenValue.of(now),
                reported,
                meaning.intervals(),
                meaning.interpreted().codes(),
                meaning.interpreted().mayBeCritical(),
                by,
                other,
                null,
                sentFlags,
                comment);
    }

    /** A report would print the same. */
    boolean saysSameAs(FrozenResult other) {
        return saysSameValue(other) && codes.equals(other.codes) && intervals.equals(other.intervals);
    }

    boolean saysSameValue(FrozenResult other) {
        return Objects.equals(value, other.value);
    }

    private Limits limits() {
        var spans = new EnumMap<IntervalCategory, Span>(IntervalCategory.class);
        intervals.forEach(used -> spans.put(used.category(), used.range()));
        return new Limits(spans);
    }
}
