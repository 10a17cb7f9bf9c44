package health.erp.core.process;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.job.GivenUp;
import health.erp.core.jpa.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Takes one step of a process, forward or back, in the transaction of its job. */
final class ProcessDriver<T extends Record> {
    private static final String DEADLINE = "process.deadline";
    private static final String UNKNOWN_STEP = "process.unknownStep";

    private final Erp erp;
    private final ProcessStore processes;
    private final Processes all;
    private final ProcessType<T> type;

    ProcessDriver(Erp erp, ProcessStore processes, Processes all, ProcessType<T> type) {
        this.erp = erp;
        this.processes = processes;
        this.all = all;
        this.type = type;
    }

    void take(Caller caller, Turn turn) {
        processes.locked(turn.process()).ifPresent(process -> {
            if (turn.deadline() != null) {
                deadline(caller, process, turn.deadline());
            } else if (process.getStatus().isForward()) {
                forward(caller, process);
            } else if (process.getStatus() == ProcessStatus.COMPENSATING) {
                back(caller, process);
            }
        });
    }

    /** Its last attempt failed and was rolled back. */
    void giveUp(Caller caller, GivenUp<Turn> turn) {
        processes.locked(turn.payload().process()).ifPresent(process -> {
            if (process.getStatus().isForward()) {
                process.compensate(turn.failure());
                all.goOn(caller, process);
            } else if (process.getStatus() == ProcessStatus.COMPENSATING) {
                erp.publish(process.park(turn.failure(), erp.now()));
            }
        });
    }

    private void deadline(Caller caller, RunningProcess process, int doneSteps) {
        var stillThere = doneSteps < 0 || process.getDoneSteps().size() == doneSteps;
        if (process.getStatus().isForward() && stillThere) {
            process.compensate(DEADLINE);
            all.goOn(caller, process);
        }
    }

    private void forward(Caller caller, RunningProcess process) {
        var done = process.getDoneSteps().size();
        if (done == type.steps().size()) {
            erp.publish(process.done(erp.now()));
            return;
        }
        if (done > type.steps().size() || !names(done).equals(process.getDoneSteps())) {
            erp.publish(process.park(UNKNOWN_STEP, erp.now()));
            return;
        }
        var step = type.steps().get(done);
        var awaited = step.awaited();
        if (awaited == null) {
            done(caller, process, step, step.run(caller, known(process)));
            return;
        }
        var signal = process.signalFor(step.name());
        if (signal.isPresent()) {
            var given = Json.<Record>read(signal.get(), awaited.signal());
            done(caller, process, step, awaited.run(caller, known(process), given));
        } else if (process.getStatus() != ProcessStatus.WAITING) {
            await(caller, process, Optional.ofNullable(awaited.deadline()));
        }
    }

    private void await(Caller caller, RunningProcess process, Optional<Duration> atMost) {
        process.await();
        atMost.ifPresent(time -> all.watch(
                caller,
                process,
                process.getDoneSteps().size(),
                erp.core().jobs().now(caller).plus(time)));
    }

    private void done(Caller caller, RunningProcess process, ProcessStep<T> step, T known) {
        process.stepDone(step.name(), Json.write(known));
        if (process.getDoneSteps().size() == type.steps().size()) {
            erp.publish(process.done(erp.now()));
        } else {
            all.goOn(caller, process);
        }
    }

    private void back(Caller caller, RunningProcess process) {
        var done = process.getDoneSteps();
        if (done.isEmpty()) {
            erp.publish(process.undone(erp.now()));
            return;
        }
        var step = type.named(done.get(done.size() - 1));
        if (step.isEmpty()) {
            erp.publish(process.park(UNKNOWN_STEP, erp.now()));
            return;
        }
        process.stepUndone(Json.write(step.get().undo(caller, known(process))));
        if (process.getDoneSteps().isEmpty()) {
            erp.publish(process.undone(erp.now()));
        } else {
            all.goOn(caller, process);
        }
    }

    private List<String> names(int steps) {
        return type.steps().subList(0, steps).stream().map(ProcessStep::name).toList();
    }

    private T known(RunningProcess process) {
        return Json.read(process.getData(), type.data());
    }
}
