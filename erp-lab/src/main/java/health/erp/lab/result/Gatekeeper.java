package health.erp.lab.result;

import health.erp.lab.autoverification.Answer;
import health.erp.lab.autoverification.Candidate;
import health.erp.lab.autoverification.Candidate.Analysis;
import health.erp.lab.autoverification.Candidate.ResultOf;
import health.erp.lab.autoverification.ReflexRule;
import health.erp.lab.autoverification.RulePack;
import health.erp.lab.catalogue.TestDefinition;
import health.erp.lab.control.ControlDecision;
import health.erp.lab.control.ControlGate;
import health.erp.lab.delta.SpecimenDelta;
import health.erp.lab.reagent.RunId;
import health.erp.lab.result.Workbench.Batch;
import health.erp.lab.value.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks every gate about the results of a specimen, with all that is known of it. 3.5 */
final class Gatekeeper {
    private static final Analysis UNKNOWN =
            new Analysis(new ControlGate.Closed(ControlGate.Reason.NO_PLAN), Answer.UNKNOWN, Answer.UNKNOWN);

    private final Bench bench;
    private final Measured measured;
    private final Map<RunId, Analysis> analyses;
    private final @Nullable SpecimenDelta specimen;
    private final Calculations calculations;
    private final Map<String, ResultOf> panel = new HashMap<>();
    private final Map<String, RuleTrace> traces = new HashMap<>();

    /** @param analyses of what was measured by an instrument */
    Gatekeeper(
            Batch batch,
            Map<RunId, Analysis> analyses,
            @Nullable SpecimenDelta specimen,
            Calculations calculations,
            List<Draft> drafts) {
        this.bench = batch.bench();
        this.measured = batch.measured();
        this.analyses = analyses;
        this.specimen = specimen;
        this.calculations = calculations;
        bench.places().stream().filter(bench::isHere).forEach(place -> {
            var kept = place.kept();
            panel.put(
                    place.test().code().value(),
                    new ResultOf(kept == null ? null : kept.value().orElse(null)));
        });
        drafts.forEach(draft -> panel.put(draft.code(), new ResultOf(draft.value())));
    }

    /**
     * @param reading null of what no instrument gave
     */
    RuleTrace ask(Draft draft, RunId run, @Nullable InstrumentReading reading) {
        var test = draft.place().test();
        var isCalculated = draft.formula() != null;
        var candidate = new Candidate(
                new Candidate.Origin(
                        bench.belongsTogether() ? Answer.YES : Answer.NO, bench.isFit() ? Answer.YES : Answer.NO),
                new Candidate.Measurement(
                        test.code().value(),
                        draft.value(),
                        measured.indices(),
                        alarms(draft),
                        isCalculated ? 1 : measured.dilution()),
                isCalculated ? ofInputs(draft) : analyses.getOrDefault(run, UNKNOWN),
                new Candidate.Meaning(draft.read().unit(), draft.meaning().interpreted(), draft.delta(), specimen),
                new Candidate.Company(
                        panel,
                        isCalculated ? Integer.valueOf(0) : repeats(reading),
                        calculations.awaited(test.code())));
        var trace = RuleTrace.of(pack(test.definition()).decide(candidate, reflexes(draft)));
        traces.put(test.code().value(), trace);
        return trace;
    }

    private static @Nullable Integer repeats(@Nullable InstrumentReading reading) {
        return reading == null ? null : reading.repeats();
    }

    /** The reflexes its meaning calls for. */
    static List<ReflexRule> reflexes(Draft draft) {
        return draft.place().test().definition().reflexes().stream()
                .filter(rule -> draft.meaning().interpreted().isA(rule.meaning()))
                .toList();
    }

    // what is calculated is as well measured as what it is calculated from
    private Analysis ofInputs(Draft draft) {
        var rule = draft.place().test().definition().calculation();
        var areProven = rule != null
                && rule.inputs().values().stream()
                        .map(input -> trace(input.value()))
                        .allMatch(trace -> trace != null && trace.mayGoOut());
        return areProven
                ? new Analysis(proven(), Answer.YES, Answer.YES)
                : new Analysis(
                        new ControlGate.Closed(ControlGate.Reason.NOT_EVALUABLE), Answer.UNKNOWN, Answer.UNKNOWN);
    }

    private static ControlGate proven() {
        return new ControlGate.Open(new ControlDecision(ControlDecision.Verdict.ACCEPTED, List.of(), List.of()));
    }

    private @Nullable RuleTrace trace(String test) {
        var fresh = traces.get(test);
        if (fresh != null) {
            return fresh;
        }
        return bench.places().stream()
                .filter(place -> place.test().code().value().equals(test))
                .map(Bench.Place::kept)
                .filter(Objects::nonNull)
                .flatMap(kept -> Stream.ofNullable(kept.version().getContent().trace())) // what was corrected has none
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Set<String> alarms(Draft draft) {
        return draft.entry() == null ? Set.of() : draft.entry().alarms();
    }

    /** Of a test without rules of its own all gates are asked too, though nothing goes out by that. */
    static RulePack pack(TestDefinition test) {
        var own = test.autoverification();
        return own == null ? RulePack.standard(Span.EVERYTHING, null) : own;
    }
}
