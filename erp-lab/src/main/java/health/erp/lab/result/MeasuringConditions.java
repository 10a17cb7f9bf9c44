package health.erp.lab.result;

import static health.erp.lab.reagent.ReagentPermission.USE_REAGENTS;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.lab.autoverification.Answer;
import health.erp.lab.autoverification.Candidate.Analysis;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.control.ControlGate;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.quality.QualityGate;
import health.erp.lab.reagent.ReagentUses;
import health.erp.lab.reagent.RunId;
import health.erp.lab.reagent.RunPurpose;
import health.erp.lab.reagent.Unusable;
import health.erp.lab.reagent.UseOutcome;
import health.erp.lab.reagent.UseReagents;
import java.util.HashSet;

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
     * As it was when the result was measured. The run takes its reagents by that (3.10); a control that passed since the last
     * calibration shows that this is right.
     *
     * @param again whether the test was run before
     */
    Analysis of(Workbench.Batch batch, TestCode test, RunId run, boolean again) {
        var instrument = batch.measured().instrument();
        if (instrument == null) {
            return new Analysis(new ControlGate.Closed(ControlGate.Reason.NO_PLAN), Answer.UNKNOWN, Answer.UNKNOWN);
        }
        var gate = controls.at(batch.caller(), test, instrument, batch.at());
        var calibration = gate instanceof ControlGate.Open ? Answer.YES : Answer.UNKNOWN;
        return new Analysis(gate, reagents(batch, test, run, instrument, again), calibration);
    }

    private Answer reagents(Workbench.Batch batch, TestCode test, RunId run, InstrumentId instrument, boolean again) {
        Caller caller = batch.caller();
        if (!erp.may(caller, USE_REAGENTS)) {
            return Answer.UNKNOWN;
        }
        var diluted = batch.measured().dilution() > 1;
        var purpose = diluted ? RunPurpose.DILUTION : again ? RunPurpose.REPEAT : RunPurpose.PATIENT;
        var wish = new UseReagents(
                run,
                test,
                instrument,
                purpose,
                1,
                new HashSet<>(batch.measured().lots()));
        var outcome = reagents.use(caller, wish);
        if (outcome instanceof UseOutcome.Refused refused) {
            var isUntold = refused.reasons().stream().allMatch(why -> why.reason() == Unusable.Reason.NO_RECIPE);
            return isUntold ? Answer.UNKNOWN : Answer.NO;
        }
        return Answer.YES;
    }
}
