package health.erp.core.process;

import health.erp.core.Caller;
import health.erp.core.Permission;
import health.erp.core.job.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A kind of process: its steps in order, each with how it is undone. Declared in a module's door.
 *
 * <p>Every step and every undoing is one transaction: what it changes, its events and how far the process is. A step
 * that fails is tried again; failing for good, it and what it changed are not there, and the steps before it are undone
 * in reverse. Each gets what the process knows and returns what it knows then.
 *
 * <p>Steps are known by their names. A step may be added at the end while processes run; one that is renamed or taken
 * away parks the processes that have done it.
 */
public final class ProcessType<T extends Record> {
    private final String name;
    private final Class<T> data;
    private final List<ProcessStep<T>> steps;
    private final Set<Permission> permissions;
    private final RetryPolicy retry;
    private final @Nullable Duration deadline;

    private ProcessType(
            String name,
            Class<T> data,
            List<ProcessStep<T>> steps,
            Set<Permission> permissions,
            RetryPolicy retry,
            @Nullable Duration deadline) {
        this.name = name;
        this.data = data;
        this.steps = List.copyOf(steps);
        this.permissions = Set.copyOf(permissions);
        this.retry = retry;
        this.deadline = deadline;
    }

    /**
     * A process without steps yet.
     *
     * @param name public and stable: {@code transfer}; at most 60 characters
     * @param data what it knows: ids, enums, numbers and times only
     */
    public static <T extends Record> ProcessType<T> of(String name, Class<T> data) {
        if (!name.matches("[a-z0-9][a-z0-9._-]{0,59}")) {
            throw new IllegalArgumentException(
                    "The process (%s) needs a name of at most 60 of a-z, 0-9, '.', '_', '-'.".formatted(name));
        }
        return new ProcessType<>(name, data, List.of(), Set.of(), RetryPolicy.DEFAULT, null);
    }

    public ProcessType<T> step(String step, BiFunction<Caller, T, T> action, BiFunction<Caller, T, T> undo) {
        return with(ProcessStep.of(step, action, undo));
    }

    /**
     * A step that is done when somebody signals it.
     *
     * @param atMost the process is undone if no signal comes in this time; null to wait for ever
     */
    public <S extends Record> ProcessType<T> awaiting(
            String step,
            Class<S> signal,
            @Nullable Duration atMost,
            BiFunction<Caller, Signalled<T, S>, T> action,
            BiFunction<Caller, T, T> undo) {
        return with(ProcessStep.awaiting(step, signal, atMost, action, undo));
    }

    /** The process is undone if it is not done in this time. */
    public ProcessType<T> deadline(Duration inAll) {
        return new ProcessType<>(name, data, steps, permissions, retry, inAll);
    }

    /** What the caller of the steps may do. */
    public ProcessType<T> allowed(Permission... caller) {
        return new ProcessType<>(name, data, steps, Set.of(caller), retry, deadline);
    }

    /** How often a step or an undoing is tried. */
    public ProcessType<T> retried(RetryPolicy policy) {
        return new ProcessType<>(name, data, steps, permissions, policy, deadline);
    }

    private ProcessType<T> with(ProcessStep<T> step) {
        if (named(step.name()).isPresent()) {
            throw new IllegalArgumentException(
                    "The process (%s) has two steps with the name (%s).".formatted(name, step.name()));
        }
        var more = new ArrayList<>(steps);
        more.add(step);
        return new ProcessType<>(name, data, more, permissions, retry, deadline);
    }

    public String name() {
        return name;
    }

    public Class<T> data() {
        return data;
    }

    List<ProcessStep<T>> steps() {
        return steps;
    }

    Optional<ProcessStep<T>> named(String step) {
        return steps.stream().filter(s -> s.name().equals(step)).findFirst();
    }

    Set<Permission> permissions() {
        return permissions;
    }

    RetryPolicy retry() {
        return retry;
    }

    @Nullable
    Duration deadline() {
        return deadline;
    }
}
