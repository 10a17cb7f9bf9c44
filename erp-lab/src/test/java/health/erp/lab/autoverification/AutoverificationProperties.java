package health.erp.lab.autoverification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.RuleException;
import health.erp.lab.autoverification.Candidate.Analysis;
import health.erp.lab.autoverification.Candidate.Company;
import health.erp.lab.autoverification.Candidate.Meaning;
import health.erp.lab.autoverification.Candidate.Measurement;
import health.erp.lab.autoverification.Candidate.Origin;
import health.erp.lab.autoverification.ReflexPlan.Fired;
import health.erp.lab.control.ControlDecision;
import health.erp.lab.control.ControlGate;
import health.erp.lab.delta.DeltaOutcome;
import health.erp.lab.delta.SpecimenDelta;
import health.erp.lab.interpretation.Interpretation;
import health.erp.lab.interpretation.Interpreted;
import health.erp.lab.value.ReportedValue;
import health.erp.lab.value.Span;
import health.erp.lab.value.UnitPlausibility;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** I2, I11, I13 and 3.5, over whatever may be known and not known of a result. */
class AutoverificationProperties {
    private static final Indices CLEAR = new Indices(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

    @Property(tries = 3000)
    void nothingGoesOutWhileAGateHasNotLetItPass(@ForAll("candidates") Candidate candidate) {
        var verdict = ACandidate.PACK.decide(candidate, List.of());
        var all = verdict.trace().stream().allMatch(Finding.Pass.class::isInstance);

        Statistics.label("goes out").collect(all);
        assertThat(verdict.outcome() instanceof Outcome.Release).isEqualTo(all);
        assertThat(verdict.trace().stream().map(Finding::gate)).containsExactly(Gate.values());
    }

    @Property(tries = 3000)
    void whatGoesOutIsOfTheRightPatientUnderAnOpenGateWithValidReagents(@ForAll("candidates") Candidate candidate) {
        if (ACandidate.PACK.decide(candidate, List.of()).outcome() instanceof Outcome.Release) {
            assertThat(candidate.origin()).isEqualTo(new Origin(Answer.YES, Answer.YES));
            assertThat(candidate.analysis().control()).isInstanceOf(ControlGate.Open.class);
            assertThat(candidate.analysis().reagentValid()).isEqualTo(Answer.YES);
            assertThat(candidate.meaning().interpreted().mayBeCritical()).isFalse();
        }
    }

    @Property
    void theSameIsDecidedTheSame(@ForAll("candidates") Candidate candidate) {
        assertThat(ACandidate.PACK.decide(candidate, List.of()))
                .isEqualTo(ACandidate.PACK.decide(candidate, List.of()));
    }

    @Example
    void reflexesThatEndWhereTheyBeganAreNotPublished() {
        var forth = new ReflexRule("a", "TSH", Interpretation.HIGH, "FT4");
        var back = new ReflexRule("b", "FT4", Interpretation.LOW, "TSH");

        assertThatThrownBy(() -> new ReflexPlan(List.of(forth, back)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("orders");
        assertThatThrownBy(() -> new ReflexPlan(List.of(forth, forth))).hasMessageContaining("twice");
        assertThatThrownBy(() -> new ReflexRule("c", "TSH", Interpretation.HIGH, "TSH"))
                .hasMessageContaining("its own test");
    }

    @Example
    void aReflexIsCarriedOutOnceForAVersionOfAResult() {
        var plan = new ReflexPlan(List.of(new ReflexRule("a", "TSH", Interpretation.HIGH, "FT4")));
        var veryHigh = Interpreted.as(Interpretation.VERY_HIGH);
        var before = Set.of(new Fired("a", "item", 1));

        assertThat(plan.due("TSH", veryHigh, "item", 1, Set.of())).hasSize(1);
        assertThat(plan.due("TSH", veryHigh, "item", 1, before)).isEmpty();
        assertThat(plan.due("TSH", veryHigh, "item", 2, before)).hasSize(1);
        assertThat(plan.due("TSH", Interpreted.as(Interpretation.NORMAL), "item", 1, Set.of()))
                .isEmpty();
        assertThat(plan.due("K", veryHigh, "item", 1, Set.of())).isEmpty();
    }

    @Provide
    Arbitrary<Candidate> candidates() {
        return Combinators.combine(origins(), measurements(), analyses(), meanings(), companies())
                .as(Candidate::new);
    }

    private static Arbitrary<Origin> origins() {
        return Combinators.combine(answers(), answers()).as(Origin::new);
    }

    private static Arbitrary<Measurement> measurements() {
        var values =
                mostly(ReportedValue.read("4.2", ACandidate.UNIT), List.of(ReportedValue.read(">10", ACandidate.UNIT)));
        var indices = Arbitraries.just(CLEAR).injectNull(0.05);
        var flags = mostly(Set.<String>of(), List.of(Set.of("CLOT"))).injectNull(0.05);
        return Combinators.combine(values, indices, flags)
                .as((value, measured, sent) -> new Measurement("K", value, measured, sent, 1));
    }

    private static Arbitrary<Analysis> analyses() {
        var decision = new ControlDecision(ControlDecision.Verdict.ACCEPTED, List.of(), List.of());
        Arbitrary<ControlGate> gates =
                mostly(new ControlGate.Open(decision), List.of(new ControlGate.Closed(ControlGate.Reason.TOO_OLD)));
        return Combinators.combine(gates, answers(), answers()).as(Analysis::new);
    }

    private static Arbitrary<Meaning> meanings() {
        Arbitrary<UnitPlausibility.Verdict> units = mostly(
                        (UnitPlausibility.Verdict) new UnitPlausibility.Verdict.Plausible(Span.between("4", "5")),
                        List.of(new UnitPlausibility.Verdict.Incomparable(ACandidate.UNIT)))
                .injectNull(0.05);
        var meaning = mostly(
                Interpreted.as(Interpretation.NORMAL),
                List.of(Interpreted.NOTHING, new Interpreted(List.of(Interpretation.LOW), true)));
        Arbitrary<DeltaOutcome> deltas = mostly(
                        (DeltaOutcome) new DeltaOutcome.Within(BigDecimal.ZERO),
                        List.of(new DeltaOutcome.NotEvaluable(DeltaOutcome.Reason.NO_PREVIOUS)))
                .injectNull(0.05);
        var specimens =
                mostly(SpecimenDelta.CONSISTENT, List.of(SpecimenDelta.HOLD_SPECIMEN, SpecimenDelta.NOT_EVALUABLE));
        return Combinators.combine(units, meaning, deltas, specimens).as(Meaning::new);
    }

    private static Arbitrary<Company> companies() {
        var repeats = mostly(0, List.of(3)).injectNull(0.05);
        var awaited = mostly(Set.<String>of(), List.of(Set.of("Cl")));
        return Combinators.combine(repeats, awaited).as((times, tests) -> new Company(Map.of(), times, tests));
    }

    private static Arbitrary<Answer> answers() {
        return mostly(Answer.YES, List.of(Answer.NO, Answer.UNKNOWN));
    }

    private static <T> Arbitrary<T> mostly(T usual, List<? extends T> others) {
        Arbitrary<T> rare = Arbitraries.of(others).map(other -> other);
        return Arbitraries.frequencyOf(Tuple.of(16, Arbitraries.just(usual)), Tuple.of(1, rare));
    }
}
