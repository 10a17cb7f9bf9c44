package health.erp.lab.result;

import health.erp.lab.catalogue.TestCode;
import health.erp.lab.catalogue.TestDefinition;
import health.erp.lab.formula.CalculatedTest;
import health.erp.lab.formula.Calculation;
import health.erp.lab.formula.CalculationPlan;
import health.erp.lab.formula.FormulaBook;
import health.erp.lab.formula.Inputs;
import health.erp.lab.reagent.RunId;
import health.erp.lab.unit.Unit;
import health.erp.lab.value.ResultValue;
import health.erp.lab.value.ResultValue.Exact;
import health.erp.lab.value.Span;
import health.erp.lab.value.UnitPlausibility;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The ordered tests that follow from others, calculated as soon as all they need is there. 3.7, I12 */
final class Calculations {
    private final FormulaBook book;
    private final Bench bench;
    private final Map<String, Source> sources = new HashMap<>();

    Calculations(FormulaBook book, Bench bench) {
        this.book = book;
        this.bench = bench;
        bench.places().forEach(this::takeKept);
    }

    /**
     * A value that can be calculated with, and which version of which run it is.
     *
     * @param collection when its specimen was taken: tubes of one puncture, and aliquots of one tube, are of one collection
     */
    private record Source(ResultValue value, RunId run, int no, String collection) {}

    private void takeKept(Bench.Place place) {
        var kept = place.kept();
        if (kept != null) {
            kept.value()
                    .ifPresent(value -> sources.put(
                            place.test().code().value(),
                            new Source(
                                    value,
                                    kept.run().getId(),
                                    kept.run().getCurrentNo(),
                                    kept.run().getCollectedAt().toString())));
        }
    }

    /** What is about to be kept, too. */
    void take(TestCode test, ResultValue value, RunId run, int no) {
        sources.put(
                test.value(),
                new Source(value, run, no, bench.specimen().getCollectedAt().toString()));
    }

    void lose(TestCode test) {
        sources.remove(test.value());
    }

    /** The calculated tests these have to do with, each after what it needs. */
    List<CalculatedTest> after(Set<String> changed) {
        return changed.isEmpty() ? List.of() : plan().after(changed);
    }

    /** Ordered tests of which a calculation with this one still waits. */
    Set<String> awaited(TestCode test) {
        return calculated().stream()
                .filter(c -> c.inputs().containsValue(test.value()))
                .flatMap(c -> c.inputs().values().stream())
                .filter(input -> !sources.containsKey(input))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Empty as long as something is missing, or where the formula refuses what there is. */
    Optional<Draft> draft(CalculatedTest test) {
        var place = bench.place(new TestCode(test.test())).orElseThrow();
        var sampling = bench.sampling(place.test());
        var birth = sampling.birth();
        var years = birth == null ? null : birth.yearsAt(sampling.at());
        var measured = new LinkedHashMap<String, Inputs.Measured>();
        var frozen = new ArrayList<FrozenFormula.Input>();
        for (var input : test.formula().inputs()) {
            var source = sources.get(test.inputs().get(input.name()));
            if (source == null) {
                return Optional.empty();
            }
            measured.put(input.name(), new Inputs.Measured(source.value(), source.collection()));
            frozen.add(
                    new FrozenFormula.Input(input.name(), source.run(), source.no(), FrozenValue.of(source.value())));
        }
        var inputs = Inputs.of(measured).ofPatient(years, sampling.gender());
        var formula = new FrozenFormula(test.formula().version(), years, frozen);
        return test.formula().calculate(inputs) instanceof Calculation.Found found
                ? Optional.of(draft(place, test, found.value(), formula))
                : Optional.empty();
    }

    private Draft draft(Bench.Place place, CalculatedTest test, BigDecimal found, FrozenFormula formula) {
        var value = rounded(place.test().definition(), test.formula().unit(), found);
        var sampling = bench.sampling(place.test());
        var verdict = new UnitPlausibility.Verdict.Plausible(value.span().orElse(Span.EVERYTHING));
        return new Draft(
                place,
                RunOrigin.CALCULATED,
                null,
                new EnteredValue(value, null, verdict),
                sampling,
                Meaning.of(place.test().definition(), value, sampling),
                formula,
                null);
    }

    /** In the test's own unit, with as many digits as it has. */
    static ResultValue rounded(TestDefinition test, Unit unit, BigDecimal found) {
        var measurement = EnteredValue.measurement(test);
        var own =
                unit.convert(found, measurement.unit(), measurement.substance()).orElse(null);
        return own == null
                ? new Exact(found, unit)
                : EnteredValue.limited(
                        new Exact(own.setScale(measurement.decimals(), RoundingMode.HALF_UP), measurement.unit()),
                        measurement);
    }

    private CalculationPlan plan() {
        return CalculationPlan.publish(calculated());
    }

    private List<CalculatedTest> calculated() {
        return bench.places().stream()
                .map(this::calculated)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<CalculatedTest> calculated(Bench.Place place) {
        var rule = place.test().definition().calculation();
        return rule == null
                ? Optional.empty()
                : Optional.of(new CalculatedTest(
                        place.test().code().value(), book.get(rule.formula()), codes(rule.inputs())));
    }

    private static Map<String, String> codes(Map<String, TestCode> inputs) {
        return inputs.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, input -> input.getValue()
                .value()));
    }
}
