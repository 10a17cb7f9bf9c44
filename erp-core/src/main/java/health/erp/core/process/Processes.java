package health.erp.core.process;

import static health.erp.core.process.ProcessPermission.MANAGE_PROCESSES;
import static health.erp.core.process.ProcessPermission.READ_PROCESSES;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.Permission;
import health.erp.core.job.JobType;
import health.erp.core.jpa.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts processes, tells them what they wait for, and shows how far they are. */
public final class Processes {
    /** Why a process somebody cancelled is undone. */
    public static final String CANCELLED = "process.cancelled";

    private static final int OF_ALL = -1;

    private final Erp erp;
    private final ProcessStore processes;
    private final Map<String, ProcessType<?>> types = new LinkedHashMap<>();
    private final Map<String, JobType<Turn>> turns = new LinkedHashMap<>();

    public Processes(Erp erp, Collection<ProcessType<?>> declared) {
        this.erp = erp;
        this.processes = new ProcessStore(erp);
        declared.forEach(this::declare);
    }

    private <T extends Record> void declare(ProcessType<T> type) {
        var driver = new ProcessDriver<>(erp, processes, this, type);
        types.put(type.name(), type);
        turns.put(
                type.name(),
                JobType.of("process." + type.name(), Turn.class, driver::take)
                        .allowed(type.permissions().toArray(Permission[]::new))
                        .retried(type.retry())
                        .givingUp(driver::giveUp));
    }

    /** The jobs that drive them. */
    public List<JobType<?>> jobTypes() {
        return List.copyOf(turns.values());
    }

    /** Begins in the running transaction, or in one of its own; the first step runs once that has committed. */
    public <T extends Record> ProcessId start(Caller caller, ProcessType<T> type, T data) {
        if (!type.equals(types.get(type.name()))) {
            throw new IllegalArgumentException(
                    "No module declares the process (%s).\nMaybe list it in ErpModule.processTypes(), and keep it in a field: it is compared by identity."
                            .formatted(type.name()));
        }
        return erp.transaction(caller, () -> {
            var process = new RunningProcess(
                    new ProcessId(erp.newId()),
                    type.name(),
                    Json.write(data),
                    caller.staff(),
                    caller.correlation(),
                    erp.now());
            processes.saved(add(process));
            goOn(caller, process);
            var deadline = type.deadline();
            if (deadline != null) {
                watch(caller, process, OF_ALL, erp.core().jobs().now(caller).plus(deadline));
            }
            return process.getId();
        });
    }

    /**
     * Tells a process what one of its steps waits for, now or later; of several signals for a step the first counts.
     * Answers false if the process is not on its way forward any more, or has done the step.
     */
    public boolean signal(Caller caller, ProcessId id, String step, Record signal) {
        return erp.transaction(caller, () -> {
            var process = processes.requireLocked(id);
            mustAwait(process, step, signal);
            if (!process.getStatus().isForward() || process.getDoneSteps().contains(step)) {
                return false;
            }
            process.signal(step, Json.write(signal));
            goOn(caller, process);
            return true;
        });
    }

    public Page<ProcessView, ProcessId> list(Caller caller, ListProcesses query) {
        return erp.read(
                caller, READ_PROCESSES, query, () -> processes.list(query).map(ProcessView::of));
    }

    public ProcessView find(Caller caller, FindProcess query) {
        return erp.read(caller, READ_PROCESSES, query, () -> ProcessView.of(processes.require(query.process())));
    }

    public ProcessView cancel(Caller caller, CancelProcess command) {
        return erp.run(caller, MANAGE_PROCESSES, command, () -> {
            var process = processes.requireLocked(command.process());
            process.compensate(CANCELLED);
            goOn(caller, process);
            return ProcessView.of(processes.saved(process));
        });
    }

    public ProcessView resume(Caller caller, ResumeProcess command) {
        return erp.run(caller, MANAGE_PROCESSES, command, () -> {
            var process = processes.requireLocked(command.process());
            process.resume();
            goOn(caller, process);
            return ProcessView.of(processes.saved(process));
        });
    }

    /** Its next step is due; a process has one job for that, however often this is said. */
    void goOn(Caller caller, RunningProcess process) {
        schedule(caller, process, "", null, null);
    }

    /** Looks again at this time whether the step after so many has been done, or with {@code OF_ALL} the process. */
    void watch(Caller caller, RunningProcess process, int doneSteps, Instant at) {
        schedule(caller, process, ":" + doneSteps, doneSteps, at);
    }

    private void schedule(
            Caller caller, RunningProcess process, String key, @Nullable Integer deadline, @Nullable Instant at) {
        var type = turns.get(process.getType());
        if (type == null) {
            throw new IllegalStateException("No module declares the process (%s).".formatted(process.getType()));
        }
        erp.core().jobs().scheduleOnce(caller, type, process.getId() + key, new Turn(process.getId(), deadline), at);
    }

    private RunningProcess add(RunningProcess process) {
        processes.add(process);
        return process;
    }

    private void mustAwait(RunningProcess process, String step, Record signal) {
        var type = types.get(process.getType());
        var awaits = type != null
                && type.named(step)
                        .map(s -> s.awaited() != null && s.awaited().signal().equals(signal.getClass()))
                        .orElse(false);
        if (!awaits) {
            throw new IllegalArgumentException("The process (%s) has no step (%s) that waits for (%s)."
                    .formatted(process.getType(), step, signal.getClass().getSimpleName()));
        }
    }
}
