package health.erp.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.job.Errands.Errand;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Three runtimes on one database, whose runs break off, stall beyond their lease and fail: each effect is there once. */
@OnEachDatabase({Notebook.class, Errands.class})
class JobChaosTest {
    private static final int THREADS = 3;
    private static final Duration LEASE = Duration.ofMillis(150);

    private final TestErp test;
    private final int many;
    private final Random random = new Random(20260302);
    private final AtomicInteger killed = new AtomicInteger();
    private final AtomicInteger stalled = new AtomicInteger();

    JobChaosTest(TestErp test) {
        this.test = test;
        this.many = test.server() == TestServer.POSTGRESQL ? 1_000 : 200;
    }

    @Test
    void eachEffectIsThereExactlyOnce() throws Exception {
        try (var a = new Node(test);
                var b = new Node(test);
                var c = new Node(test)) {
            var nodes = List.of(a, b, c);
            var hospitals = IntStream.range(0, 4)
                    .mapToObj(i -> test.aCaller(test.aHospital()))
                    .toList();
            for (int i = 0; i < many; i++) {
                nodes.get(i % 3)
                        .jobs()
                        .schedule(
                                hospitals.get(i % 4), nodes.get(i % 3).errands().run(), new Errand(i));
            }
            nodes.forEach(node -> node.errands().does((caller, errand) -> roughly(node, caller, errand)));

            work(nodes, hospitals);

            var effects = hospitals.stream()
                    .flatMap(caller ->
                            test
                                    .rows(caller.hospital(), "select title from note where hospital_id = :hospital")
                                    .stream())
                    .map(title -> title.split(" ", 3)[1])
                    .sorted()
                    .toList();
            assertThat(effects)
                    .containsExactlyElementsOf(IntStream.range(0, many)
                            .mapToObj(String::valueOf)
                            .sorted()
                            .toList());
            assertThat(killed).hasPositiveValue();
            assertThat(stalled).hasPositiveValue();
        }
    }

    private void roughly(Node node, Caller caller, Errand errand) {
        var luck = random.nextInt(100);
        if (luck < 3) {
            killed.incrementAndGet();
            throw new Killed(); // before it did anything
        }
        node.leaveNote(caller, errand.number());
        if (luck < 6) {
            killed.incrementAndGet();
            throw new Killed(); // after all of it, before the commit
        }
        if (luck < 8) {
            stalled.incrementAndGet();
            stall();
        } else if (luck < 11) {
            throw new IllegalStateException();
        }
    }

    private void work(List<Node> nodes, List<Caller> hospitals) throws Exception {
        var pool = Executors.newFixedThreadPool(nodes.size() * THREADS);
        try {
            var all = new ArrayList<java.util.concurrent.Future<Integer>>();
            for (var node : nodes) {
                var runner = node.runner(LEASE);
                for (int i = 0; i < THREADS; i++) {
                    all.add(pool.submit((Callable<Integer>) () -> untilDone(runner, hospitals)));
                }
            }
            for (var one : all) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private int untilDone(JobRunner runner, List<Caller> hospitals) {
        var rounds = 0;
        while (true) {
            try {
                rounds++;
                if (!runner.round() && nothingWaits(hospitals)) {
                    return rounds;
                }
            } catch (Killed e) {
                // the node is gone, its transaction with it; another thread stands for the one that replaces it
            }
        }
    }

    private boolean nothingWaits(List<Caller> hospitals) {
        return hospitals.stream()
                .allMatch(c -> test.rows(c.hospital(), "select id from erp_job where hospital_id = :hospital")
                        .isEmpty());
    }

    private static void stall() {
        try {
            Thread.sleep(LEASE.toMillis() * 2); // nobody can be told of a process that stands still
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stands for the death of the process: nothing after it is done, not even the noting of a failure. */
    private static final class Killed extends Error {}
}
