package health.erp.lab.value;

import health.erp.lab.unit.Substance;
import health.erp.lab.unit.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Whether a result can have been measured in the unit it says. A haemoglobin of 12.5 g/mL with a range of 13 to 18 is one
 * of 12.5 g/dL whose unit somebody mistyped.
 *
 * @param unit the test's own
 * @param possible what a living patient can have, in the test's own unit
 */
public record UnitPlausibility(Unit unit, Substance substance, Span possible) {
    /** What was found out about a reported unit. */
    public sealed interface Verdict {
        /** The result in the test's own unit. */
        record Plausible(Span value) implements Verdict {}

        /** The unit measures something else than the test does. */
        record Incomparable(Unit reported) implements Verdict {}

        /**
         * Nobody has so much or so little of it.
         *
         * @param value what was reported, in the test's own unit
         * @param fitsUnconverted whether the bare number would be possible in the test's own unit, so that most
         *     likely the unit is wrong and not the number
         */
        record Impossible(Span value, boolean fitsUnconverted) implements Verdict {}
    }

    /**
     * Judges a result by its value and by the range that was sent with it, if any.
     *
     * @param sentRange in the reported unit too
     */
    public Verdict check(Span value, Unit reported, @Nullable Span sentRange) {
        var converted = converted(value, reported);
        if (converted.isEmpty()) {
            return new Verdict.Incomparable(reported);
        }
        var range = sentRange == null ? Optional.<Span>empty() : converted(sentRange, reported);
        var rangeFits = range.map(possible::overlaps).orElse(true);
        return possible.overlaps(converted.get()) && rangeFits
                ? new Verdict.Plausible(converted.get())
                : new Verdict.Impossible(converted.get(), possible.overlaps(value));
    }

    private Optional<Span> converted(Span span, Unit reported) {
        if (!reported.convert(BigDecimal.ONE, unit, substance).isPresent()) {
            return Optional.empty();
        }
        UnaryOperator<BigDecimal> inOurs =
                amount -> reported.convert(amount, unit, substance).orElseThrow();
        return Optional.of(span.map(inOurs));
    }
}
