package health.erp.lab.analyzer;

import health.erp.lab.catalogue.TestDefinition;
import health.erp.lab.interval.IntervalCategory;
import health.erp.lab.interval.QualifiedInterval;
import health.erp.lab.unit.Unit;
import health.erp.lab.value.ReportedValue;
import health.erp.lab.value.ResultValue;
import health.erp.lab.value.Span;
import health.erp.lab.value.UnitPlausibility;
import health.erp.lab.value.UnitPlausibility.Verdict;
import health.erp.lab.wire.ObservationDraft;
import health.erp.lab.wire.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was found, as far as it can be told: the words or the number, and in which unit it was sent.
 *
 * @param unit null of what is no number
 * @param range the sender's own; only to notice a wrong unit by
 * @param own the same in the test's own unit, as it would be entered by hand
 */
record SentValue(String text, @Nullable Unit unit, @Nullable Span range, String own) {
    /** Either it can be told, or why it cannot. */
    record Outcome(@Nullable SentValue value, @Nullable ExceptionKind problem, String expected) {
        static Outcome of(SentValue value) {
            return new Outcome(value, null, "");
        }

        static Outcome unclear(String expected) {
            return new Outcome(null, ExceptionKind.UNCLEAR_VALUE, expected);
        }
    }

    /** Reads it for a test, in the unit that is pinned for the channel or else as it was sent. */
    static Outcome read(ObservationDraft sent, TestDefinition test, @Nullable String pinnedUnit) {
        var text = text(sent);
        if (text.isEmpty() || text.get().isBlank()) {
            return Outcome.unclear("one value that can be written down");
        }
        return switch (test.kind()) {
            case NUMERIC -> number(text.get(), sent, test, pinnedUnit);
            case CODED -> answer(sent, text.get(), test);
            case TEXT ->
                Outcome.of(new SentValue(text.get(), null, null, text.get().strip()));
            case CULTURE -> Outcome.unclear("no culture, which is reported with what grew");
        };
    }

    private static Outcome number(
            String text, ObservationDraft sent, TestDefinition test, @Nullable String pinnedUnit) {
        var measurement = test.measurement();
        var name = pinnedUnit == null ? sent.unit().code() : pinnedUnit;
        var unit = Unit.read(name.isEmpty() ? sent.unit().text() : name);
        if (measurement == null || unit.isEmpty()) {
            return new Outcome(null, ExceptionKind.UNKNOWN_UNIT, "a unit we know, or one pinned on the channel");
        }
        var value = ReportedValue.read(text, unit.get());
        if (value instanceof ResultValue.Text) {
            return Outcome.unclear("a number");
        }
        var range = range(sent.range(), unit.get());
        var span = value.span();
        if (span.isPresent() && !(value instanceof ResultValue.Ratio)) {
            var plausibility = new UnitPlausibility(measurement.unit(), measurement.substance(), possible(test));
            if (!(plausibility.check(span.get(), unit.get(), range) instanceof Verdict.Plausible)) {
                return new Outcome(null, ExceptionKind.IMPLAUSIBLE_UNIT, "an amount a patient can have in the unit");
            }
        }
        return Outcome.of(new SentValue(text.strip(), unit.get(), range, own(value, unit.get(), test)));
    }

    /** With as many decimals as the test has where the unit is another, and as it was sent where it is not. */
    private static String own(ResultValue value, Unit unit, TestDefinition test) {
        var measurement = test.measurement();
        if (measurement == null || unit.equals(measurement.unit())) {
            return value.text();
        }
        if (value instanceof ResultValue.Exact exact) {
            return converted(exact.amount(), unit, test);
        }
        if (value instanceof ResultValue.Censored censored) {
            return censored.comparator().code() + converted(censored.limit(), unit, test);
        }
        if (value instanceof ResultValue.Between between) {
            return converted(between.low(), unit, test) + "-" + converted(between.high(), unit, test);
        }
        return value.text();
    }

    private static String converted(BigDecimal amount, Unit unit, TestDefinition test) {
        var measurement = Objects.requireNonNull(test.measurement());
        return unit.convert(amount, measurement.unit(), measurement.substance())
                .map(a ->
                        a.setScale(measurement.decimals(), RoundingMode.HALF_UP).toPlainString())
                .orElseThrow();
    }

    private static Outcome answer(ObservationDraft sent, String text, TestDefinition test) {
        var code = sent.values().get(0) instanceof Value.Code c ? c.code().code() : text.strip();
        return test.answers().stream()
                .filter(a -> a.code().equalsIgnoreCase(code)
                        || a.code().equalsIgnoreCase(text.strip())
                        || a.display().equalsIgnoreCase(text.strip()))
                .findFirst()
                .map(a -> Outcome.of(new SentValue(a.code(), null, null, a.code())))
                .orElseGet(() -> Outcome.unclear("one of the answers the test has"));
    }

    /** Several lines of words are one text; several numbers are not one number. */
    private static Optional<String> text(ObservationDraft sent) {
        if (sent.values().size() > 1) {
            return sent.values().stream().allMatch(Value.Text.class::isInstance)
                    ? Optional.of(sent.values().stream()
                            .map(v -> ((Value.Text) v).text())
                            .collect(Collectors.joining("\n")))
                    : Optional.empty();
        }
        return sent.values().stream().findFirst().flatMap(SentValue::text);
    }

    private static Optional<String> text(Value value) {
        if (value instanceof Value.Numeric n) {
            return Optional.of(n.number().toPlainString());
        }
        if (value instanceof Value.Censored c) {
            return Optional.of(c.comparator().sign() + c.limit().toPlainString());
        }
        if (value instanceof Value.Span s) {
            return Optional.of(s.low().toPlainString() + "-" + s.high().toPlainString());
        }
        if (value instanceof Value.Ratio r && r.separator().equals(":")) {
            var sign = r.comparator() == null ? "" : r.comparator().sign();
            return Optional.of(
                    sign + r.first().toPlainString() + ":" + r.second().toPlainString());
        }
        if (value instanceof Value.Graded g) {
            return Optional.of(g.grade().toPlainString() + "+");
        }
        if (value instanceof Value.Text t) {
            return Optional.of(t.text());
        }
        return value instanceof Value.Code c
                ? Optional.of(
                        c.code().text().isEmpty() ? c.code().code() : c.code().text())
                : Optional.empty();
    }

    private static @Nullable Span range(String sent, Unit unit) {
        return sent.isBlank() ? null : ReportedValue.read(sent, unit).span().orElse(null);
    }

    private static Span possible(TestDefinition test) {
        return test.intervals().stream()
                .filter(interval -> interval.category() == IntervalCategory.ABSOLUTE)
                .findFirst()
                .map(QualifiedInterval::range)
                .orElse(Span.EVERYTHING);
    }
}
