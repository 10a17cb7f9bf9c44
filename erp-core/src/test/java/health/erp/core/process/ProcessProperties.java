package health.erp.core.process;

import static health.erp.core.process.ProcessStatus.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.job.Driving;
import health.erp.core.notebook.Notebook;
import health.erp.core.process.Moves.Move;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Wherever it breaks, a process ends all done or all undone. */
class ProcessProperties {
    /** What may happen to one transaction of a process. */
    enum Luck {
        GOOD,
        FAILS_BEFORE,
        FAILS_AFTER,
        KILLED_BEFORE,
        KILLED_AFTER
    }

    private static final TestErp TEST = TestErp.on(TestServer.H2, List.of(Notebook.class, Moves.class));

    @Property(tries = 150)
    void itEndsAllDoneOrAllUndone(@ForAll @IntRange(min = 1, max = 6) int steps, @ForAll("fates") List<Luck> fates) {
        var moves = TEST.erp().module(Moves.class);
        var processes = TEST.erp().core().processes();
        var caller = TEST.aCaller(TEST.aHospital(), ProcessPermission.values());
        var jobs = new Driving(TEST, TEST.erp(), List.of(), processes.jobTypes());
        Deque<Luck> left = new ArrayDeque<>(fates);
        var now = new Luck[] {Luck.GOOD};
        moves.does(
                what -> {
                    now[0] = left.isEmpty() ? Luck.GOOD : left.pop();
                    strike(now[0], Luck.FAILS_BEFORE, Luck.KILLED_BEFORE);
                },
                what -> strike(now[0], Luck.FAILS_AFTER, Luck.KILLED_AFTER));

        var id = processes.start(caller, moves.of(steps), new Move(0));
        ProcessView end;
        do {
            drive(jobs);
            end = processes.find(caller, new FindProcess(id));
            if (end.status() == ProcessStatus.PARKED) {
                processes.resume(caller, new ResumeProcess(id));
            }
        } while (end.endedAt() == null);

        var notes =
                TEST
                        .rows(caller.hospital(), "select title from note where hospital_id = :hospital order by id")
                        .stream()
                        .map(title -> title.replaceFirst(" [0-9a-f-]{36}$", ""))
                        .toList();
        var done = notes.stream().filter(n -> n.startsWith("do ")).toList();
        var undone = notes.stream().filter(n -> n.startsWith("undo ")).toList();
        assertThat(done).containsExactlyElementsOf(names("do ", done.size()));
        if (end.status() == DONE) {
            assertThat(done).hasSize(steps);
            assertThat(undone).isEmpty();
        } else {
            var reverse = new ArrayList<>(names("undo ", done.size()));
            Collections.reverse(reverse);
            assertThat(undone).containsExactlyElementsOf(reverse);
            assertThat(done.size()).isLessThan(steps);
        }
    }

    @Provide
    Arbitrary<List<Luck>> fates() {
        return Arbitraries.frequency(
                        net.jqwik.api.Tuple.of(3, Luck.GOOD),
                        net.jqwik.api.Tuple.of(3, Luck.FAILS_AFTER),
                        net.jqwik.api.Tuple.of(2, Luck.FAILS_BEFORE),
                        net.jqwik.api.Tuple.of(1, Luck.KILLED_BEFORE),
                        net.jqwik.api.Tuple.of(1, Luck.KILLED_AFTER))
                .list()
                .ofMaxSize(30);
    }

    private static void drive(Driving jobs) {
        while (true) {
            try {
                jobs.untilIdle();
                return;
            } catch (Killed e) {
                // the next one takes over, once the lease has run out
            }
        }
    }

    private static void strike(Luck now, Luck fails, Luck kills) {
        if (now == fails) {
            throw new IllegalStateException();
        }
        if (now == kills) {
            throw new Killed();
        }
    }

    private static List<String> names(String what, int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> what + "s" + i)
                .toList();
    }

    /** Stands for the death of the process. */
    private static final class Killed extends Error {}
}
