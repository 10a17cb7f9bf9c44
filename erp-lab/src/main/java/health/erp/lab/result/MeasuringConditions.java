package health.erp.lab.result;

import static health.erp.lab.reagent.ReagentPermission.USE_REAGENTS;
import static java.util.stream.Collectors.toSet;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.lab.autoverification.Answer;
import health.erp.lab.autoverification.Candidate.Analysis;
import health.erp.lab.control.ControlGate;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.quality.QualityGate;
import health.erp.lab.reagent.ReagentUses;
import health.erp.lab.reagent.RunId;
import health.erp.lab.reagent.RunPurpose;
import health.erp.lab.reagent.Unusable;
import health.erp.lab.reagent.UseOutcome;
import health.erp.lab.reagent.UseReagents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Whether what results are measured with was shown to be in order: controls, reagents, calibration. What is not known is not. I13 */
public final class MeasuringConditions {
    private final Erp erp;
    private final QualityGate controls;
    private final ReagentUses reagents;

    public MeasuringConditions(Erp erp, QualityGate controls, ReagentUses reagents) {
        this.erp = erp;
        this.controls = controls;
        this.reagents = reagents;
    }

    /**
     * As it was when the results were measured. Their runs take their reagents by that (3.10); a control that passed since the
     * last calibration shows that this is right.
     */
    Map<RunId, Analysis> of(Workbench.Batch batch, Map<RunId, Bench.Place> measured) {
        var instrument = batch.measured().instrument();
        if (instrument == null || measured.isEmpty()) {
            return Map.of();
        }
        var tests = measured.values().stream().map(place -> place.test().code()).collect(toSet());
        var gates = controls.at(batch.caller(), tests, instrument, batch.at());
        var reagents = reagents(batch, measured, instrument);
        var analyses = new HashMap<RunId, Analysis>();
        measured.forEach((run, place) -> {
            var gate = Objects.requireNonNull(gates.get(place.test().code()));
            var calibration = gate instanceof ControlGate.Open ? Answer.YES : Answer.UNKNOWN;
            analyses.put(run, new Analysis(gate, reagents.getOrDefault(run, Answer.UNKNOWN), calibration));
        });
        return analyses;
    }

    /** Those of the runs whose controls show, by what is known now, that they were in order; by hand there are none. */
    Set<RunId> inOrder(Caller caller, Collection<TestRun> runs) {
        var inOrder = new HashSet<RunId>();
        var moments = new HashMap<Moment, List<TestRun>>();
        for (var run : runs) {
            var instrument = run.getInstrument();
            if (instrument == null) {
                inOrder.add(run.getId());
            } else {
                moments.computeIfAbsent(new Moment(instrument, run.getMeasuredAt()), none -> new ArrayList<>())
                        .add(run);
            }
        }
        moments.forEach((moment, together) -> {
            var tests = together.stream().map(TestRun::getTest).collect(toSet());
            var gates = controls.at(caller, tests, moment.instrument(), moment.at());
            together.stream()
                    .filter(run -> gates.get(run.getTest()) instanceof ControlGate.Open)
                    .forEach(run -> inOrder.add(run.getId()));
        });
        return inOrder;
    }

    /** What was measured there and then is asked about together. */
    private record Moment(InstrumentId instrument, Instant at) {}

    /** Whether each has what it needs; nothing is known of those that are not there. */
    private Map<RunId, Answer> reagents(
            Workbench.Batch batch, Map<RunId, Bench.Place> measured, InstrumentId instrument) {
        Caller caller = batch.caller();
        if (!erp.may(caller, USE_REAGENTS)) {
            return Map.of();
        }
        var wishes = measured.entrySet().stream()
                .map(each -> new UseReagents.Run(
                        each.getKey(), each.getValue().test().code(), purpose(batch, each.getValue()), 1))
                .toList();
        var lots = new HashSet<>(batch.measured().lots());
        var outcomes = reagents.use(caller, new UseReagents(instrument, wishes, lots));
        var answers = new HashMap<RunId, Answer>();
        for (var i = 0; i < wishes.size(); i++) {
            answers.put(wishes.get(i).id(), answer(outcomes.get(i)));
        }
        return answers;
    }

    private static RunPurpose purpose(Workbench.Batch batch, Bench.Place place) {
        if (batch.measured().dilution() > 1) {
            return RunPurpose.DILUTION;
        }
        return place.attempts() > 0 ? RunPurpose.REPEAT : RunPurpose.PATIENT;
    }

    private static Answer answer(UseOutcome outcome) {
        if (outcome instanceof UseOutcome.Refused refused) {
            var isUntold = refused.reasons().stream().allMatch(why -> why.reason() == Unusable.Reason.NO_RECIPE);
            return isUntold ? Answer.UNKNOWN : Answer.NO;
        }
        return Answer.YES;
    }
}
