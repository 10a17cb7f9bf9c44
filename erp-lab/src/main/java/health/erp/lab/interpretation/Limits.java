package health.erp.lab.interpretation;

import static health.erp.lab.interval.IntervalCategory.ABSOLUTE;
import static health.erp.lab.interval.IntervalCategory.ALERT;
import static health.erp.lab.interval.IntervalCategory.CRITICAL;
import static health.erp.lab.interval.IntervalCategory.REFERENCE;

import health.erp.lab.interval.IntervalCategory;
import health.erp.lab.interval.IntervalSet;
import health.erp.lab.interval.QualifiedInterval;
import health.erp.lab.interval.Sampling;
import health.erp.lab.value.Bound;
import health.erp.lab.value.ResultValue;
import health.erp.lab.value.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The intervals that hold for one result: chosen once, frozen with it, so that it means the same for ever. */
public record Limits(Map<IntervalCategory, Span> spans) {
    /** Nothing is known: a result is not interpreted, and never called normal. */
    public static final Limits NONE = new Limits(Map.of());

    public Limits {
        spans = Map.copyOf(spans);
    }

    /** Of a test's intervals those that hold for this patient when the specimen was taken. */
    public static Limits of(IntervalSet intervals, Sampling sampling) {
        var spans = new EnumMap<IntervalCategory, Span>(IntervalCategory.class);
        for (var category : IntervalCategory.values()) {
            intervals
                    .select(category, sampling)
                    .map(QualifiedInterval::range)
                    .ifPresent(range -> spans.put(category, range));
        }
        return new Limits(spans);
    }

    /** What a number means: the most grave of what is certain. Words and codes have no limits. */
    public Interpreted interpret(ResultValue result) {
        return result.span().map(this::interpret).orElse(Interpreted.NOTHING);
    }

    /**
     * What a number means of which only the span is known: below 10 is neither low nor normal where healthy is 4 to 44.
     * The span is in the unit of the limits.
     */
    public Interpreted interpret(Span measured) {
        var value = floored(measured);
        var codes = new ArrayList<Interpretation>();
        offScale(measured).ifPresent(codes::add);
        grade(value).ifPresent(codes::add);
        return new Interpreted(codes, mayBeCritical(value));
    }

    private Optional<Interpretation> offScale(Span measured) {
        var scale = spans.getOrDefault(ABSOLUTE, Span.EVERYTHING);
        if (measured.low() == null || measured.isBelow(scale)) {
            return measured.high() == null ? Optional.empty() : Optional.of(Interpretation.OFF_SCALE_LOW);
        }
        return measured.high() == null || measured.isAbove(scale)
                ? Optional.of(Interpretation.OFF_SCALE_HIGH)
                : Optional.empty();
    }

    private Optional<Interpretation> grade(Span value) {
        return outside(CRITICAL, value, Interpretation.CRITICALLY_LOW, Interpretation.CRITICALLY_HIGH)
                .or(() -> outside(ALERT, value, Interpretation.VERY_LOW, Interpretation.VERY_HIGH))
                .or(() -> outside(REFERENCE, value, Interpretation.LOW, Interpretation.HIGH))
                .or(() -> within(REFERENCE, value));
    }

    private Optional<Interpretation> outside(
            IntervalCategory category, Span value, Interpretation low, Interpretation high) {
        var span = spans.getOrDefault(category, Span.EVERYTHING);
        return value.isBelow(span) ? Optional.of(low) : value.isAbove(span) ? Optional.of(high) : Optional.empty();
    }

    private Optional<Interpretation> within(IntervalCategory category, Span value) {
        return Optional.ofNullable(spans.get(category))
                .filter(span -> span.contains(value))
                .map(span -> Interpretation.NORMAL);
    }

    private boolean mayBeCritical(Span value) {
        return Optional.ofNullable(spans.get(CRITICAL))
                .map(span -> !span.contains(value))
                .orElse(false);
    }

    // of a test none of whose limits is below nothing, a result below 10 is one from 0 to 10
    private Span floored(Span measured) {
        var lows = spans.values().stream().map(Span::low).filter(Objects::nonNull);
        return lows.allMatch(Limits::isNotNegative) ? measured.notNegative() : measured;
    }

    private static boolean isNotNegative(@Nullable Bound low) {
        return low == null || low.at().signum() >= 0;
    }
}
