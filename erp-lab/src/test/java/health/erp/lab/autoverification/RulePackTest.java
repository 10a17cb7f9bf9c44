package health.erp.lab.autoverification;

import static health.erp.lab.autoverification.ACandidate.PACK;
import static health.erp.lab.autoverification.ACandidate.UNIT;
import static health.erp.lab.autoverification.ACandidate.sound;
import static health.erp.lab.autoverification.ACandidate.with;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.autoverification.Candidate.Analysis;
import health.erp.lab.autoverification.Candidate.Company;
import health.erp.lab.autoverification.Candidate.Meaning;
import health.erp.lab.autoverification.Candidate.Measurement;
import health.erp.lab.autoverification.Candidate.Origin;
import health.erp.lab.autoverification.Candidate.ResultOf;
import health.erp.lab.autoverification.RulePack.Comparison;
import health.erp.lab.autoverification.RulePack.Tolerance;
import health.erp.lab.control.ControlGate;
import health.erp.lab.delta.DeltaOutcome;
import health.erp.lab.delta.SpecimenDelta;
import health.erp.lab.interpretation.Interpretation;
import health.erp.lab.interpretation.Interpreted;
import health.erp.lab.unit.Unit;
import health.erp.lab.value.ReportedValue;
import health.erp.lab.value.ResultValue;
import health.erp.lab.value.Span;
import health.erp.lab.value.UnitPlausibility.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 3.5: the truth table of the pack every test begins with. One line for each way to fail a gate. */
class RulePackTest {
    private static final Indices CLEAR = new Indices(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
    private static final Indices HAEMOLYSED = new Indices(new BigDecimal("51"), BigDecimal.ONE, BigDecimal.ONE);
    private static final Class<Finding.Hold> HOLD = Finding.Hold.class;
    private static final Class<Finding.NotEvaluable> UNKNOWN = Finding.NotEvaluable.class;
    private static final ResultValue VALUE = ReportedValue.read("4.2", UNIT);
    private static final Verdict PLAUSIBLE = new Verdict.Plausible(Span.at(new BigDecimal("4.2")));
    private static final Interpreted NORMAL = Interpreted.as(Interpretation.NORMAL);
    private static final DeltaOutcome CALM = new DeltaOutcome.Within(BigDecimal.ZERO);
    private static final DeltaOutcome FIRST = new DeltaOutcome.NotEvaluable(DeltaOutcome.Reason.NO_PREVIOUS);

    static Stream<Arguments> failures() {
        var open = sound().analysis().control();
        return Stream.of(
                Arguments.of(Gate.IDENTITY, HOLD, with(new Origin(Answer.NO, Answer.YES))),
                Arguments.of(Gate.IDENTITY, HOLD, with(new Origin(Answer.UNKNOWN, Answer.NO))),
                Arguments.of(Gate.IDENTITY, UNKNOWN, with(new Origin(Answer.UNKNOWN, Answer.YES))),
                Arguments.of(Gate.IDENTITY, UNKNOWN, with(new Origin(Answer.YES, Answer.UNKNOWN))),
                Arguments.of(Gate.SPECIMEN_INDICES, HOLD, with(measured(VALUE, HAEMOLYSED, Set.of(), 1))),
                Arguments.of(Gate.SPECIMEN_INDICES, UNKNOWN, with(measured(VALUE, null, Set.of(), 1))),
                Arguments.of(Gate.INSTRUMENT_FLAGS, HOLD, with(measured(VALUE, CLEAR, Set.of("CLOT"), 1))),
                Arguments.of(Gate.INSTRUMENT_FLAGS, UNKNOWN, with(measured(VALUE, CLEAR, null, 1))),
                Arguments.of(Gate.MEASURING_RANGE, HOLD, with(plausible("0.9"))),
                Arguments.of(Gate.MEASURING_RANGE, HOLD, with(plausible("10.1"))),
                Arguments.of(Gate.QUALITY_CONTROL, HOLD, with(closed(ControlGate.Reason.REJECTED))),
                Arguments.of(Gate.QUALITY_CONTROL, UNKNOWN, with(closed(ControlGate.Reason.NOT_EVALUABLE))),
                Arguments.of(Gate.QUALITY_CONTROL, UNKNOWN, with(closed(ControlGate.Reason.NEVER_RUN))),
                Arguments.of(Gate.QUALITY_CONTROL, UNKNOWN, with(closed(ControlGate.Reason.TOO_OLD))),
                Arguments.of(Gate.REAGENT, HOLD, with(new Analysis(open, Answer.NO, Answer.YES))),
                Arguments.of(Gate.REAGENT, HOLD, with(new Analysis(open, Answer.YES, Answer.NO))),
                Arguments.of(Gate.REAGENT, UNKNOWN, with(new Analysis(open, Answer.UNKNOWN, Answer.YES))),
                Arguments.of(
                        Gate.PLAUSIBILITY, HOLD, with(meaning(new Verdict.Impossible(Span.between("4", "5"), true)))),
                Arguments.of(Gate.CRITICAL, HOLD, with(meaning(Interpreted.as(Interpretation.CRITICALLY_LOW)))),
                Arguments.of(Gate.CRITICAL, HOLD, with(meaning(new Interpreted(List.of(Interpretation.LOW), true)))),
                Arguments.of(Gate.CRITICAL, UNKNOWN, with(meaning(Interpreted.NOTHING))),
                Arguments.of(
                        Gate.DELTA, HOLD, with(meaning(new DeltaOutcome.Exceeded(BigDecimal.TEN, BigDecimal.ONE)))),
                Arguments.of(Gate.DELTA, UNKNOWN, with(meaning(FIRST))),
                Arguments.of(Gate.DELTA, UNKNOWN, with(new Meaning(PLAUSIBLE, NORMAL, null, SpecimenDelta.CONSISTENT))),
                Arguments.of(Gate.DELTA, HOLD, with(new Meaning(PLAUSIBLE, NORMAL, CALM, SpecimenDelta.HOLD_SPECIMEN))),
                Arguments.of(
                        Gate.DELTA, UNKNOWN, with(new Meaning(PLAUSIBLE, NORMAL, CALM, SpecimenDelta.NOT_EVALUABLE))),
                Arguments.of(Gate.REPEAT_PATTERN, HOLD, with(new Company(Map.of(), 3, Set.of()))),
                Arguments.of(Gate.REPEAT_PATTERN, UNKNOWN, with(new Company(Map.of(), null, Set.of()))),
                Arguments.of(Gate.PENDING_CALCULATION, UNKNOWN, with(new Company(Map.of(), 0, Set.of("Cl")))));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void oneThingAgainstItHoldsIt(Gate gate, Class<Finding> kind, Candidate candidate) {
        var verdict = PACK.decide(candidate, List.of());

        assertThat(verdict.trace())
                .filteredOn(finding -> !(finding instanceof Finding.Pass))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.gate()).isEqualTo(gate);
                    assertThat(finding).isInstanceOf(kind);
                });
        assertThat(verdict.outcome()).isInstanceOf(Outcome.Hold.class);
    }

    @Test
    void theTableTriesEveryGateButTheOneThatNeedsAnotherPack() {
        var tried = failures().map(line -> line.get()[0]).toList();

        assertThat(Gate.values()).filteredOn(gate -> !tried.contains(gate)).containsExactly(Gate.CROSS_ANALYTE);
    }

    @Test
    void aSoundResultGoesOutWithTheWholeTrace() {
        var verdict = PACK.decide(sound(), List.of());

        assertThat(verdict.outcome()).isEqualTo(new Outcome.Release());
        assertThat(verdict.pack()).isEqualTo("standard/1");
        assertThat(verdict.trace().stream().map(Finding::gate)).containsExactly(Gate.values());
    }

    @Test
    void asManyEqualValuesAsThePackBearsGoOut() {
        assertThat(PACK.decide(with(new Company(Map.of(), 2, Set.of())), List.of())
                        .outcome())
                .isEqualTo(new Outcome.Release());
    }

    @Test
    void whatMeasuresSomethingElseIsHeldAtTwoGates() {
        var verdict = PACK.decide(with(meaning(new Verdict.Incomparable(Unit.of("%")))), List.of());

        assertThat(held(verdict)).containsExactly(Gate.MEASURING_RANGE, Gate.PLAUSIBILITY);
        assertThat(held(PACK.decide(with(meaning((Verdict) null)), List.of())))
                .containsExactly(Gate.MEASURING_RANGE, Gate.PLAUSIBILITY);
    }

    @Test
    void tooMuchIsMeasuredAgainDilutedWhateverItMeans() {
        var pack = diluting();
        var above = ReportedValue.read(">10", UNIT);
        var critical = new Meaning(
                new Verdict.Plausible(Span.above("10")),
                Interpreted.as(Interpretation.CRITICALLY_HIGH),
                new DeltaOutcome.NotEvaluable(DeltaOutcome.Reason.NOT_EXACT),
                SpecimenDelta.CONSISTENT);

        assertThat(pack.decide(of(measured(above, CLEAR, Set.of(), 1), critical), List.of())
                        .outcome())
                .isEqualTo(new Outcome.Rerun(5));
        assertThat(pack.decide(of(measured(above, CLEAR, Set.of(), 5), critical), List.of())
                        .outcome())
                .isInstanceOf(Outcome.Hold.class);
        assertThat(pack.decide(of(measured(above, HAEMOLYSED, Set.of(), 1), critical), List.of())
                        .outcome())
                .isInstanceOf(Outcome.Hold.class);
    }

    @Test
    void aWrongUnitIsNotDiluted() {
        var impossible = meaning(new Verdict.Impossible(Span.at(new BigDecimal("4200")), true));

        assertThat(diluting().decide(with(impossible), List.of()).outcome()).isInstanceOf(Outcome.Hold.class);
    }

    @Test
    void dilutedTheMethodReachesFurther() {
        var forty = new Meaning(
                new Verdict.Plausible(Span.at(new BigDecimal("40"))), NORMAL, CALM, SpecimenDelta.CONSISTENT);
        var measured = measured(ReportedValue.read("40", UNIT), CLEAR, Set.of(), 5);

        assertThat(diluting().decide(of(measured, forty), List.of()).outcome()).isEqualTo(new Outcome.Release());
    }

    @Test
    void aPackMaySayThatAFirstResultNeedsNoComparison() {
        assertThat(comparing(Comparison.UNLESS_FIRST)
                        .decide(with(meaning(FIRST)), List.of())
                        .outcome())
                .isEqualTo(new Outcome.Release());
        assertThat(comparing(Comparison.UNLESS_FIRST)
                        .decide(with(meaning(new DeltaOutcome.NotEvaluable(DeltaOutcome.Reason.UNDEFINED))), List.of())
                        .outcome())
                .isInstanceOf(Outcome.Hold.class);
        assertThat(comparing(Comparison.NOT_COMPARED)
                        .decide(with(new Meaning(PLAUSIBLE, NORMAL, null, null)), List.of())
                        .outcome())
                .isEqualTo(new Outcome.Release());
    }

    @Test
    void resultsOfOneSpecimenHaveToFit() {
        var check = CrossCheck.ruleOfThree("HCT", "HGB");
        var pack = new RulePack("blood", 1, PACK.tolerance(), Span.between("1", "100"), List.of(check));

        assertThat(outcome(pack, "HCT", "36 %", "12.0 g/dL")).isEqualTo(new Outcome.Release());
        assertThat(outcome(pack, "HCT", "0.36 L/L", "120 g/L")).isEqualTo(new Outcome.Release());
        assertThat(outcome(pack, "HCT", "36 %", "15.0 g/dL")).isInstanceOf(Outcome.Hold.class);
        assertThat(outcome(pack, "HCT", "36 %", "<1 g/dL")).isInstanceOf(Outcome.Hold.class);
        assertThat(outcome(pack, "HCT", "36 %", null)).isInstanceOf(Outcome.Hold.class);
        assertThat(outcome(pack, "NA", "36 %", "15.0 g/dL")).isEqualTo(new Outcome.Release());
    }

    @Test
    void theChecksOfTheHouse() {
        var whole = CrossCheck.partOfWhole("DBIL", "TBIL", Unit.of("mg/dL"));
        var kidney = CrossCheck.ureaToCreatinine("BUN", "CREA");

        assertThat(whole.judge(Map.of("DBIL", of("1.2 mg/dL"), "TBIL", of("1.0 mg/dL"))))
                .isInstanceOf(HOLD);
        assertThat(whole.judge(Map.of("DBIL", of("1.0 mg/dL"), "TBIL", of("1.0 mg/dL"))))
                .isInstanceOf(Finding.Pass.class);
        assertThat(whole.judge(Map.of("DBIL", of("1.0 mg/dL"), "TBIL", of("0 mg/dL"))))
                .isInstanceOf(UNKNOWN);
        assertThat(whole.judge(Map.of("DBIL", of("1.0 mg/dL")))).isInstanceOf(Finding.Pass.class);
        assertThat(kidney.judge(Map.of("BUN", of("90 mg/dL"), "CREA", of("1 mg/dL"))))
                .isInstanceOf(HOLD);
    }

    @Test
    void anAnswerHasNoRange() {
        var negative = new ResultValue.Coded("SCT", "260385009", "Negative");
        var meaning = new Meaning(null, Interpreted.as(Interpretation.NEGATIVE), CALM, SpecimenDelta.CONSISTENT);

        assertThat(PACK.decide(of(measured(negative, CLEAR, Set.of(), 1), meaning), List.of())
                        .outcome())
                .isEqualTo(new Outcome.Release());
    }

    @Test
    void aReflexGoesWithTheReleaseOnly() {
        var reflex = new ReflexRule("fT4 by TSH", "TSH", Interpretation.HIGH, "FT4");

        assertThat(PACK.decide(sound(), List.of(reflex)).outcome()).isEqualTo(new Outcome.Reflex(List.of(reflex)));
        assertThat(PACK.decide(with(meaning(FIRST)), List.of(reflex)).outcome()).isInstanceOf(Outcome.Hold.class);
    }

    private static RulePack diluting() {
        var tolerance = new Tolerance(PACK.tolerance().indices(), Set.of(), 2, List.of(5), Comparison.REQUIRED);
        return new RulePack("diluting", 1, tolerance, PACK.measurable(), List.of());
    }

    private static RulePack comparing(Comparison comparison) {
        var tolerance = new Tolerance(PACK.tolerance().indices(), Set.of(), 2, List.of(), comparison);
        return new RulePack("comparing", 1, tolerance, PACK.measurable(), List.of());
    }

    private static Outcome outcome(RulePack pack, String test, String haematocrit, @Nullable String haemoglobin) {
        var panel = Map.of("HCT", of(haematocrit), "HGB", haemoglobin == null ? new ResultOf(null) : of(haemoglobin));
        var sound = sound();
        var measurement = new Measurement(test, VALUE, CLEAR, Set.of(), 1);
        return pack.decide(
                        new Candidate(
                                sound.origin(),
                                measurement,
                                sound.analysis(),
                                sound.meaning(),
                                new Company(panel, 0, Set.of())),
                        List.of())
                .outcome();
    }

    private static ResultOf of(String amount) {
        var parts = amount.split(" ", 2);
        return new ResultOf(ReportedValue.read(parts[0], Unit.of(parts[1])));
    }

    private static List<Gate> held(health.erp.lab.autoverification.Verdict verdict) {
        var held = new ArrayList<Gate>();
        verdict.trace().stream()
                .filter(finding -> !(finding instanceof Finding.Pass))
                .forEach(finding -> held.add(finding.gate()));
        return held;
    }

    private static Candidate of(Measurement measurement, Meaning meaning) {
        var sound = sound();
        return new Candidate(sound.origin(), measurement, sound.analysis(), meaning, sound.company());
    }

    private static Measurement measured(
            ResultValue value, @Nullable Indices indices, @Nullable Set<String> flags, int dilution) {
        return new Measurement("K", value, indices, flags, dilution);
    }

    private static Meaning plausible(String value) {
        return meaning(new Verdict.Plausible(Span.at(new BigDecimal(value))));
    }

    private static Meaning meaning(@Nullable Verdict unit) {
        return new Meaning(unit, NORMAL, CALM, SpecimenDelta.CONSISTENT);
    }

    private static Meaning meaning(Interpreted interpreted) {
        return new Meaning(PLAUSIBLE, interpreted, CALM, SpecimenDelta.CONSISTENT);
    }

    private static Meaning meaning(DeltaOutcome delta) {
        return new Meaning(PLAUSIBLE, NORMAL, delta, SpecimenDelta.CONSISTENT);
    }

    private static Analysis closed(ControlGate.Reason reason) {
        return new Analysis(new ControlGate.Closed(reason), Answer.YES, Answer.YES);
    }
}
