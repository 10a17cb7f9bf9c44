package health.erp.lab.quality;

import static health.erp.lab.quality.QualityMapper.MAPPER;
import static health.erp.lab.quality.QualityPermission.READ_QUALITY;
import static health.erp.lab.quality.QualityPermission.RUN_CONTROLS;
import static health.erp.lab.quality.QualityPermission.TAKE_CORRECTIVE_ACTION;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.RuleException;
import health.erp.lab.control.ControlGate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enters what controls gave and says what it shows; lets somebody answer for what is done about it. */
public final class QualityControl {
    private final Erp erp;
    private final ControlStore controls;
    private final LogStore log;
    private final QualityGate gate;

    public QualityControl(Erp erp, QualityGate gate) {
        this.erp = erp;
        this.controls = new ControlStore(erp);
        this.log = new LogStore(erp);
        this.gate = gate;
    }

    /** Judges the run as it is entered. That it is not in order is an outcome, not an error: it is in the log. */
    public ControlRunView enter(Caller caller, EnterControlRun command) {
        return erp.run(caller, RUN_CONTROLS, command, () -> {
            var controlled = controls.lock(command.test(), command.instrument());
            controlled.mustFollow(command.measuredAt(), erp.now());
            mustBeOf(controlled, command.repeats());
            var day = LocalDate.ofInstant(command.measuredAt(), erp.zone(caller.hospital()));
            var bench = new Bench(controls.targets(controlled.getId()), day);
            var judged = bench.judge(controlled, command, controls.lookBack(controlled));
            var lastProofAt = controlled.lastProofAt();
            var entry = new LoggedRun.Entry(new ControlRunId(erp.newId()), command, caller.staff(), erp.now());
            var run = controlled.take(entry, judged);
            var points = bench.points(run, command, judged);
            controls.add(run, points);
            erp.publish(run.judged(lastProofAt));
            return MAPPER.toView(run, points);
        });
    }

    /** From now on controls are looked at anew; nothing goes out until a run is in order. */
    public ControlEpochView act(Caller caller, TakeCorrectiveAction command) {
        return erp.run(caller, TAKE_CORRECTIVE_ACTION, command, () -> {
            var controlled = controls.lock(command.controlled());
            mustBeOf(controlled, command.run());
            var epoch = controlled
                    .begin(EpochCause.CORRECTIVE_ACTION, command.done(), caller.staff(), erp.now())
                    .answering(command.run());
            controls.add(epoch);
            erp.publish(controlled.begun(epoch));
            return MAPPER.toView(epoch);
        });
    }

    /** Whether what was measured at a moment may go out. */
    public ControlGate gate(Caller caller, AskGate query) {
        return erp.read(
                caller, READ_QUALITY, query, () -> gate.at(caller, query.test(), query.instrument(), query.measured()));
    }

    public ControlRunView find(Caller caller, FindControlRun query) {
        return erp.read(caller, READ_QUALITY, query, () -> {
            var run = controls.requireRun(query.run());
            return MAPPER.toView(run, log.points(List.of(run)).getOrDefault(run.getNumber(), List.of()));
        });
    }

    public Page<ControlRunView, Integer> list(Caller caller, ListControlRuns query) {
        return erp.read(caller, READ_QUALITY, query, () -> {
            var runs = log.runs(query);
            var points = log.points(runs.items());
            return runs.map(run -> MAPPER.toView(run, points.getOrDefault(run.getNumber(), List.of())));
        });
    }

    private void mustBeOf(ControlledTest controlled, @Nullable ControlRunId run) {
        if (run != null && !controls.requireRun(run).getControlled().equals(controlled.getId())) {
            throw new RuleException(
                    "lab.control.run.other",
                    "The run (%s) is not one of the controlled test (%s).".formatted(run, controlled.getId()));
        }
    }
}
