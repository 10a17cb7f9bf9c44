package health.erp.core.process;

import health.erp.core.Caller;
import java.time.Duration;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** One step: what it does, how it is undone and, if it waits for a signal, for which and how long. */
final class ProcessStep<T extends Record> {
    private final String name;
    private final @Nullable BiFunction<Caller, T, T> action;
    private final BiFunction<Caller, T, T> undo;
    private final @Nullable Awaited<T, ?> awaited;

    private ProcessStep(
            String name,
            @Nullable BiFunction<Caller, T, T> action,
            BiFunction<Caller, T, T> undo,
            @Nullable Awaited<T, ?> awaited) {
        if (!name.matches("[a-z0-9][a-z0-9_-]{0,39}")) {
            throw new IllegalArgumentException(
                    "The step (%s) needs a name of at most 40 of a-z, 0-9, '_', '-'.".formatted(name));
        }
        this.name = name;
        this.action = action;
        this.undo = undo;
        this.awaited = awaited;
    }

    static <T extends Record> ProcessStep<T> of(
            String name, BiFunction<Caller, T, T> action, BiFunction<Caller, T, T> undo) {
        return new ProcessStep<>(name, action, undo, null);
    }

    static <T extends Record, S extends Record> ProcessStep<T> awaiting(
            String name,
            Class<S> signal,
            @Nullable Duration deadline,
            BiFunction<Caller, Signalled<T, S>, T> action,
            BiFunction<Caller, T, T> undo) {
        return new ProcessStep<>(name, null, undo, new Awaited<>(signal, deadline, action));
    }

    String name() {
        return name;
    }

    @Nullable
    Awaited<T, ?> awaited() {
        return awaited;
    }

    T run(Caller caller, T data) {
        if (action == null) {
            throw new IllegalStateException("The step (%s) waits for a signal.".formatted(name));
        }
        return action.apply(caller, data);
    }

    T undo(Caller caller, T data) {
        return undo.apply(caller, data);
    }

    /** The signal a step waits for. */
    record Awaited<T extends Record, S extends Record>(
            Class<S> signal, @Nullable Duration deadline, BiFunction<Caller, Signalled<T, S>, T> action) {
        T run(Caller caller, T data, Record given) {
            return action.apply(caller, new Signalled<>(data, signal.cast(given)));
        }
    }
}
