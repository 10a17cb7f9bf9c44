package health.erp.lab.autoverification;

import health.erp.lab.autoverification.RulePack.Comparison;
import health.erp.lab.control.ControlGate;
import health.erp.lab.delta.DeltaOutcome;
import health.erp.lab.delta.SpecimenDelta;
import health.erp.lab.interpretation.Interpretation;
import health.erp.lab.value.ResultValue;
import health.erp.lab.value.Span;
import health.erp.lab.value.UnitPlausibility;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What each gate looks at. Whatever is not known is not evaluable, and never a pass. */
record Gates(RulePack pack, Candidate candidate) {
    Finding judge(Gate gate) {
        return switch (gate) {
            case IDENTITY -> identity();
            case SPECIMEN_INDICES -> indices();
            case INSTRUMENT_FLAGS -> flags();
            case MEASURING_RANGE -> range();
            case QUALITY_CONTROL -> control();
            case REAGENT -> reagent();
            case PLAUSIBILITY -> plausibility();
            case CRITICAL -> critical();
            case DELTA -> delta();
            case CROSS_ANALYTE -> company();
            case REPEAT_PATTERN -> repeats();
            case PENDING_CALCULATION -> calculations();
        };
    }

    private Finding identity() {
        var origin = candidate.origin();
        var together = asked(Gate.IDENTITY, "patient, order and specimen belong together", origin.belongsTogether());
        var accepted = asked(Gate.IDENTITY, "the specimen was accepted", origin.specimenAccepted());
        return gravest(Gate.IDENTITY, List.of(together, accepted));
    }

    private Finding reagent() {
        var analysis = candidate.analysis();
        var reagent = asked(Gate.REAGENT, "the reagent is valid", analysis.reagentValid());
        var calibration = asked(Gate.REAGENT, "the calibration is valid", analysis.calibrationValid());
        return gravest(Gate.REAGENT, List.of(reagent, calibration));
    }

    private static Finding asked(Gate gate, String what, Answer answer) {
        return switch (answer) {
            case YES -> new Finding.Pass(gate);
            case NO -> new Finding.Hold(gate, "it is not so that " + what);
            case UNKNOWN -> new Finding.NotEvaluable(gate, "whether " + what);
        };
    }

    /** A reason to hold says more than something missing, and that more than nothing. */
    private static Finding gravest(Gate gate, List<Finding> findings) {
        return findings.stream()
                .filter(Finding.Hold.class::isInstance)
                .findFirst()
                .or(() -> findings.stream()
                        .filter(Finding.NotEvaluable.class::isInstance)
                        .findFirst())
                .orElseGet(() -> new Finding.Pass(gate));
    }

    private Finding indices() {
        var most = pack.tolerance().indices();
        if (most == null) {
            return new Finding.Pass(Gate.SPECIMEN_INDICES);
        }
        var measured = candidate.measurement().indices();
        if (measured == null) {
            return new Finding.NotEvaluable(Gate.SPECIMEN_INDICES, "the indices of the specimen");
        }
        var disturbing = new TreeSet<String>();
        add(disturbing, "haemolysis", measured.haemolysis(), most.haemolysis());
        add(disturbing, "icterus", measured.icterus(), most.icterus());
        add(disturbing, "lipaemia", measured.lipaemia(), most.lipaemia());
        return disturbing.isEmpty()
                ? new Finding.Pass(Gate.SPECIMEN_INDICES)
                : new Finding.Hold(Gate.SPECIMEN_INDICES, String.join(", ", disturbing));
    }

    private static void add(TreeSet<String> disturbing, String what, BigDecimal measured, BigDecimal most) {
        if (measured.compareTo(most) > 0) {
            disturbing.add(what);
        }
    }

    private Finding flags() {
        var sent = candidate.measurement().flags();
        if (sent == null) {
            return new Finding.NotEvaluable(Gate.INSTRUMENT_FLAGS, "the flags of the instrument");
        }
        var against = new TreeSet<>(sent);
        against.removeAll(pack.tolerance().harmlessFlags());
        return against.isEmpty()
                ? new Finding.Pass(Gate.INSTRUMENT_FLAGS)
                : new Finding.Hold(Gate.INSTRUMENT_FLAGS, String.join(", ", against));
    }

    private Finding range() {
        var value = candidate.measurement().value();
        if (isAnswer(value)) {
            return new Finding.Pass(Gate.MEASURING_RANGE);
        }
        var plausible = inOwnUnit();
        if (plausible == null) {
            return new Finding.NotEvaluable(Gate.MEASURING_RANGE, "the value in the unit of the test");
        }
        var measurable = diluted();
        if (measurable.contains(plausible)) {
            return new Finding.Pass(Gate.MEASURING_RANGE);
        }
        var high = measurable.high();
        var above = high != null && (plausible.isAbove(measurable) || plausible.high() == null);
        return above ? above() : new Finding.Hold(Gate.MEASURING_RANGE, "outside of " + measurable);
    }

    private Finding above() {
        var tried = candidate.measurement().dilution();
        return pack.tolerance().dilutions().stream()
                .filter(dilution -> dilution > tried)
                .min(Integer::compare)
                .<Finding>map(dilution -> new Finding.Dilute(Gate.MEASURING_RANGE, dilution))
                .orElseGet(() -> new Finding.Hold(Gate.MEASURING_RANGE, "above " + diluted()));
    }

    // of a serum ten times diluted, the method reaches ten times as far at both ends
    private Span diluted() {
        var dilution = BigDecimal.valueOf(candidate.measurement().dilution());
        return pack.measurable().map(dilution::multiply);
    }

    private static boolean isAnswer(ResultValue value) {
        return value instanceof ResultValue.Coded || value instanceof ResultValue.Ratio;
    }

    private @Nullable Span inOwnUnit() {
        return candidate.meaning().unit() instanceof UnitPlausibility.Verdict.Plausible plausible
                ? plausible.value()
                : candidate.meaning().unit() instanceof UnitPlausibility.Verdict.Impossible impossible
                        ? impossible.value()
                        : null;
    }

    private Finding control() {
        if (candidate.analysis().control() instanceof ControlGate.Closed closed) {
            var isRejected = closed.reason() == ControlGate.Reason.REJECTED
                    || closed.reason() == ControlGate.Reason.LOCKED; // by a rejected run
            return isRejected
                    ? new Finding.Hold(Gate.QUALITY_CONTROL, "the control was rejected")
                    : new Finding.NotEvaluable(Gate.QUALITY_CONTROL, "a valid control: " + closed.reason());
        }
        return new Finding.Pass(Gate.QUALITY_CONTROL);
    }

    private Finding plausibility() {
        if (isAnswer(candidate.measurement().value())) {
            return new Finding.Pass(Gate.PLAUSIBILITY);
        }
        if (candidate.meaning().unit() instanceof UnitPlausibility.Verdict.Plausible) {
            return new Finding.Pass(Gate.PLAUSIBILITY);
        }
        if (candidate.meaning().unit() instanceof UnitPlausibility.Verdict.Impossible impossible) {
            return new Finding.Hold(
                    Gate.PLAUSIBILITY,
                    impossible.fitsUnconverted() ? "the number fits, its unit does not" : "nobody has such a value");
        }
        return candidate.meaning().unit() instanceof UnitPlausibility.Verdict.Incomparable
                ? new Finding.Hold(Gate.PLAUSIBILITY, "the unit measures something else")
                : new Finding.NotEvaluable(Gate.PLAUSIBILITY, "a number with its unit");
    }

    private Finding critical() {
        var interpreted = candidate.meaning().interpreted();
        if (interpreted.isA(Interpretation.CRITICAL) || interpreted.mayBeCritical()) {
            return new Finding.Hold(Gate.CRITICAL, "it is critical, or may be");
        }
        return interpreted.grade().isPresent()
                ? new Finding.Pass(Gate.CRITICAL)
                : new Finding.NotEvaluable(Gate.CRITICAL, "an interval that holds for the patient");
    }

    private Finding delta() {
        var specimen = candidate.meaning().specimen();
        var comparison = pack.tolerance().comparison();
        if (specimen == SpecimenDelta.HOLD_SPECIMEN) {
            return new Finding.Hold(Gate.DELTA, "several results of the specimen changed at once");
        }
        if (specimen == SpecimenDelta.NOT_EVALUABLE && comparison == Comparison.REQUIRED) {
            return new Finding.NotEvaluable(Gate.DELTA, "a comparison of the specimen");
        }
        var delta = candidate.meaning().delta();
        if (delta != null) {
            return compared(delta);
        }
        return comparison == Comparison.NOT_COMPARED
                ? new Finding.Pass(Gate.DELTA)
                : new Finding.NotEvaluable(Gate.DELTA, "a delta rule");
    }

    private Finding compared(DeltaOutcome delta) {
        if (delta instanceof DeltaOutcome.Exceeded exceeded) {
            return new Finding.Hold(
                    Gate.DELTA, "it changed by more than " + exceeded.limit().toPlainString());
        }
        return delta instanceof DeltaOutcome.NotEvaluable unknown && !isAnswer(unknown.reason())
                ? new Finding.NotEvaluable(Gate.DELTA, "a comparison: " + unknown.reason())
                : new Finding.Pass(Gate.DELTA);
    }

    // where the pack says so, a first visit has nothing to be compared with
    private boolean isAnswer(DeltaOutcome.Reason reason) {
        return pack.tolerance().comparison() != Comparison.REQUIRED
                && (reason == DeltaOutcome.Reason.NO_PREVIOUS || reason == DeltaOutcome.Reason.EXCLUDED);
    }

    private Finding company() {
        var findings = pack.checks().stream()
                .filter(check -> check.concerns(candidate.measurement().test()))
                .map(check -> check.judge(candidate.company().panel()))
                .toList();
        return gravest(Gate.CROSS_ANALYTE, findings);
    }

    private Finding repeats() {
        var repeats = candidate.company().repeats();
        if (repeats == null) {
            return new Finding.NotEvaluable(Gate.REPEAT_PATTERN, "the results before it");
        }
        return repeats <= pack.tolerance().repeats()
                ? new Finding.Pass(Gate.REPEAT_PATTERN)
                : new Finding.Hold(Gate.REPEAT_PATTERN, "the instrument gave the same value again and again");
    }

    private Finding calculations() {
        var awaited = new TreeSet<>(candidate.company().awaited());
        return awaited.isEmpty()
                ? new Finding.Pass(Gate.PENDING_CALCULATION)
                : new Finding.NotEvaluable(Gate.PENDING_CALCULATION, String.join(", ", awaited));
    }
}
