package health.erp.core.process;

import static health.erp.core.process.ProcessPermission.MANAGE_PROCESSES;
import static health.erp.core.process.ProcessPermission.READ_PROCESSES;
import static health.erp.core.process.ProcessStatus.DONE;
import static health.erp.core.process.ProcessStatus.PARKED;
import static health.erp.core.process.ProcessStatus.UNDONE;
import static health.erp.core.process.ProcessStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.RuleException;
import health.erp.core.job.Driving;
import health.erp.core.notebook.Notebook;
import health.erp.core.process.Moves.Go;
import health.erp.core.process.Moves.Move;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase({Notebook.class, Moves.class})
class ProcessesTest {
    private final TestErp test;
    private final Processes processes;
    private final Moves moves;
    private final Driving jobs;
    private final Caller caller;

    ProcessesTest(TestErp test) {
        this.test = test;
        this.processes = test.erp().core().processes();
        this.moves = test.erp().module(Moves.class);
        this.jobs = new Driving(test, test.erp(), List.of(), processes.jobTypes());
        this.caller = test.aCaller(test.aHospital(), READ_PROCESSES, MANAGE_PROCESSES);
    }

    @BeforeEach
    void calm() {
        moves.does(Moves::nothing, Moves::nothing);
    }

    @Test
    void everyStepIsDoneInOrder() {
        var id = processes.start(caller, moves.of(3), new Move(0));

        jobs.untilIdle();

        assertThat(notes()).containsExactly("do s0", "do s1", "do s2");
        assertThat(find(id).status()).isEqualTo(DONE);
        assertThat(find(id).data()).isEqualTo("{\"count\":3}");
        assertThat(find(id).doneSteps()).containsExactly("s0", "s1", "s2");
        assertThat(events()).containsExactly("process.completed");
    }

    @Test
    void aProcessOfATransactionThatRolledBackNeverWas() {
        assertThatThrownBy(() -> test.erp().transaction(caller, () -> {
                    processes.start(caller, moves.of(1), new Move(0));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        jobs.untilIdle();

        assertThat(notes()).isEmpty();
        assertThat(processes.list(caller, all()).items()).isEmpty();
    }

    @Test
    void whatWasDoneIsUndoneInReverse() {
        moves.does(Moves::nothing, what -> failOn(what, "do s2"));
        var id = processes.start(caller, moves.of(4), new Move(0));

        jobs.untilIdle();

        assertThat(notes()).containsExactly("do s0", "do s1", "undo s1", "undo s0");
        assertThat(find(id).status()).isEqualTo(UNDONE);
        assertThat(find(id).failure()).isEqualTo("java.lang.IllegalStateException");
        assertThat(find(id).doneSteps()).isEmpty();
        assertThat(events()).containsExactly("process.undone");
    }

    @Test
    void whatCannotBeUndoneIsParkedAndGoesOnWhenSomebodySaysSo() {
        moves.does(what -> failOn(what, "do s2"), what -> failOn(what, "undo s0"));
        var id = processes.start(caller, moves.of(3), new Move(0));

        jobs.untilIdle();

        assertThat(find(id).status()).isEqualTo(PARKED);
        assertThat(find(id).doneSteps()).containsExactly("s0");
        assertThat(processes.list(caller, ListProcesses.parked()).items())
                .extracting(ProcessView::id)
                .containsExactly(id);

        moves.does(Moves::nothing, Moves::nothing);
        processes.resume(caller, new ResumeProcess(id));
        jobs.untilIdle();

        assertThat(find(id).status()).isEqualTo(UNDONE);
        assertThat(notes()).containsExactly("do s0", "do s1", "undo s1", "undo s0");
        assertThat(events()).containsExactly("process.parked", "process.undone");
    }

    @Test
    void aStepWaitsForItsSignalAndTakesTheFirst() {
        var id = processes.start(caller, moves.patient(), new Move(0));
        jobs.untilIdle();
        assertThat(find(id).status()).isEqualTo(WAITING);

        assertThat(processes.signal(caller, id, "go", new Go(7))).isTrue();
        assertThat(processes.signal(caller, id, "go", new Go(8))).isTrue();
        jobs.untilIdle();

        assertThat(notes()).containsExactly("do first", "do go 7", "do last");
        assertThat(find(id).status()).isEqualTo(DONE);
        assertThat(processes.signal(caller, id, "go", new Go(9))).isFalse();
    }

    @Test
    void aSignalMayComeBeforeItsStep() {
        var id = processes.start(caller, moves.patient(), new Move(0));
        processes.signal(caller, id, "go", new Go(1));

        jobs.untilIdle();

        assertThat(find(id).status()).isEqualTo(DONE);
    }

    @Test
    void aSignalNobodyWaitsForIsRefused() {
        var id = processes.start(caller, moves.patient(), new Move(0));

        assertThatThrownBy(() -> processes.signal(caller, id, "first", new Go(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> processes.signal(caller, id, "go", new Move(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoWaitsTooLongIsUndone() {
        var step = processes.start(caller, moves.impatient(), new Move(0));
        jobs.untilIdle();
        var whole = processes.start(caller, moves.hurried(), new Move(0));
        jobs.untilIdle();

        for (var id : List.of(step, whole)) {
            assertThat(find(id).status()).isEqualTo(UNDONE);
            assertThat(find(id).failure()).isEqualTo("process.deadline");
        }
    }

    @Test
    void aCancelledProcessIsUndone() {
        var id = processes.start(caller, moves.patient(), new Move(0));
        jobs.untilIdle();

        processes.cancel(caller, new CancelProcess(id));
        jobs.untilIdle();

        assertThat(notes()).containsExactly("do first", "undo first");
        assertThat(find(id).status()).isEqualTo(UNDONE);
        assertThatThrownBy(() -> processes.cancel(caller, new CancelProcess(id)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("UNDONE");
        assertThatThrownBy(() -> processes.resume(caller, new ResumeProcess(id)))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void aProcessWhoseJobWasCancelledGoesOnWhenSomebodySaysSo() {
        var id = processes.start(caller, moves.of(2), new Move(0));
        test.database().asSuperuser("delete from erp_job");
        jobs.untilIdle();
        assertThat(find(id).status()).isEqualTo(ProcessStatus.RUNNING);

        processes.resume(caller, new ResumeProcess(id));
        jobs.untilIdle();

        assertThat(find(id).status()).isEqualTo(DONE);
    }

    @Test
    void onlyThosePermittedOfTheHospitalSeeAndManageThem() {
        var id = processes.start(caller, moves.patient(), new Move(0));
        var nobody = new Caller(caller.hospital(), caller.staff(), Set.of());
        var elsewhere = test.aCaller(test.aHospital(), READ_PROCESSES, MANAGE_PROCESSES);

        assertThatThrownBy(() -> processes.find(nobody, new FindProcess(id))).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> processes.cancel(nobody, new CancelProcess(id)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> processes.find(elsewhere, new FindProcess(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> processes.cancel(elsewhere, new CancelProcess(id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> processes.signal(elsewhere, id, "go", new Go(1)))
                .isInstanceOf(NotFoundException.class);
        assertThat(processes.list(elsewhere, all()).items()).isEmpty();
        assertThat(test.audit(caller.hospital())).doesNotContain("COMMAND|CancelProcess|null");
        processes.cancel(caller, new CancelProcess(id));
        assertThat(test.audit(caller.hospital())).contains("COMMAND|CancelProcess|null");
    }

    @Test
    void manyNodesDriveOneProcessAndEachStepIsDoneOnce() throws Exception {
        IntStream.range(0, 10).forEach(i -> processes.start(caller, moves.of(6), new Move(0)));
        var pool = Executors.newFixedThreadPool(4);
        try {
            var all = IntStream.range(0, 4)
                    .mapToObj(i -> pool.submit(
                            () -> new Driving(test, test.erp(), List.of(), processes.jobTypes()).untilIdle()))
                    .toList();
            for (var one : all) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(processes.list(caller, all()).items())
                .allSatisfy(p -> assertThat(p.status()).isEqualTo(DONE));
        assertThat(notes()).hasSize(60);
    }

    private static ListProcesses all() {
        return new ListProcesses(null, null, null, 100);
    }

    private static void failOn(String what, String wanted) {
        if (what.equals(wanted)) {
            throw new IllegalStateException();
        }
    }

    private ProcessView find(ProcessId id) {
        return processes.find(caller, new FindProcess(id));
    }

    private List<String> events() {
        return test.events(caller.hospital()).stream()
                .filter(t -> t.startsWith("process."))
                .toList();
    }

    private List<String> notes() {
        return test.rows(caller.hospital(), "select title from note where hospital_id = :hospital order by id").stream()
                .map(title -> title.replaceFirst(" [0-9a-f-]{36}$", ""))
                .toList();
    }
}
