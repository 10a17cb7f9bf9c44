package health.erp.core.process;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.id.PatientId;
import health.erp.core.job.RetryPolicy;
import health.erp.core.notebook.NotePermission;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.WriteNote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A module whose processes have one to six steps that each leave a note, and do what the test says besides. */
public final class Moves implements ErpModule {
    /** What a move knows: how many steps it has done in all, undone ones too. */
    public record Move(int count) {}

    /** What a waiting step is told. */
    public record Go(int value) {}

    private static final RetryPolicy THREE = new RetryPolicy(3, Duration.ZERO, Duration.ZERO);

    private final List<ProcessType<Move>> ofSteps =
            IntStream.rangeClosed(1, 6).mapToObj(this::ofSteps).toList();
    private final ProcessType<Move> patient = ProcessType.of("patient", Move.class)
            .step("first", (c, m) -> act(c, "do first", m), (c, m) -> act(c, "undo first", m))
            .awaiting(
                    "go",
                    Go.class,
                    null,
                    (c, s) -> act(c, "do go " + s.signal().value(), s.data()),
                    (c, m) -> act(c, "undo go", m))
            .step("last", (c, m) -> act(c, "do last", m), (c, m) -> act(c, "undo last", m))
            .retried(THREE)
            .allowed(NotePermission.WRITE_NOTE);
    private final ProcessType<Move> impatient = ProcessType.of("impatient", Move.class)
            .step("first", (c, m) -> act(c, "do first", m), (c, m) -> act(c, "undo first", m))
            .awaiting("go", Go.class, Duration.ofMillis(1), (c, s) -> s.data(), (c, m) -> m)
            .retried(THREE)
            .allowed(NotePermission.WRITE_NOTE);
    private final ProcessType<Move> hurried = ProcessType.of("hurried", Move.class)
            .step("first", (c, m) -> act(c, "do first", m), (c, m) -> act(c, "undo first", m))
            .awaiting("go", Go.class, null, (c, s) -> s.data(), (c, m) -> m)
            .deadline(Duration.ofMillis(1))
            .retried(THREE)
            .allowed(NotePermission.WRITE_NOTE);
    private volatile Consumer<String> before = Moves::nothing;
    private volatile Consumer<String> after = Moves::nothing;
    private @Nullable Erp erp;

    private ProcessType<Move> ofSteps(int steps) {
        var type = ProcessType.of("move" + steps, Move.class).retried(THREE).allowed(NotePermission.WRITE_NOTE);
        for (int i = 0; i < steps; i++) {
            var step = "s" + i;
            type = type.step(step, (c, m) -> act(c, "do " + step, m), (c, m) -> act(c, "undo " + step, m));
        }
        return type;
    }

    private Move act(Caller caller, String what, Move move) {
        before.accept(what);
        var runtime = erp;
        if (runtime == null) {
            throw new IllegalStateException();
        }
        runtime.module(Notebook.class)
                .notes()
                .write(caller, new WriteNote(new PatientId(runtime.newId()), what + " " + runtime.newId(), List.of()));
        after.accept(what);
        return new Move(move.count() + 1);
    }

    void does(Consumer<String> beforeEach, Consumer<String> afterEach) {
        before = beforeEach;
        after = afterEach;
    }

    @Override
    public String name() {
        return "moves";
    }

    @Override
    public List<ProcessType<?>> processTypes() {
        var all = new ArrayList<ProcessType<?>>(ofSteps);
        all.addAll(List.of(patient, impatient, hurried));
        return all;
    }

    @Override
    public void open(Erp opened) {
        erp = opened;
        does(Moves::nothing, Moves::nothing);
    }

    ProcessType<Move> of(int steps) {
        return ofSteps.get(steps - 1);
    }

    ProcessType<Move> patient() {
        return patient;
    }

    ProcessType<Move> impatient() {
        return impatient;
    }

    ProcessType<Move> hurried() {
        return hurried;
    }

    static void nothing(String what) {}
}
