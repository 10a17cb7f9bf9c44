package health.erp.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.fair.Allotment;
import health.erp.core.fair.FairShare;
import health.erp.core.fair.Share;
import health.erp.core.job.Errands.Errand;
import health.erp.core.job.Errands.Recount;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Jobs of one hospital that are many, or long, and those of the others. */
@OnEachDatabase({Notebook.class, Errands.class})
class JobShareTest {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final FairShare ONE_JOB =
            FairShare.USUAL.withJobs(new Share(1, 0)).withBulk(new Share(1, 0));

    private static final String COLUMNS =
            "hospital_id, version, type, payload, due_at, ready_at, leased, fence, attempts, scheduled_by, scheduled_at";

    private final TestErp test;
    private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    JobShareTest(TestErp test) {
        this.test = test;
    }

    @AfterEach
    void close() {
        goOn.countDown();
        threads.shutdown();
        test.database().asSuperuser("delete from erp_job");
    }

    @Test
    void aHospitalWithLongJobsLeavesThreadsToTheOthers() throws Exception {
        try (var node = node(Allotment.USUAL)) {
            var noisy = test.aCaller(test.aHospital());
            for (int i = 0; i < 5; i++) {
                node.jobs().schedule(noisy, node.errands().run(), new Errand(0), Instant.EPOCH);
            }
            var runner = node.runner(LEASE);
            var first = threads.submit(runner::round);
            await(inside);
            for (int i = 1; i <= 3; i++) {
                node.jobs()
                        .schedule(test.aCaller(test.aHospital()), node.errands().run(), new Errand(i));
            }

            while (done.size() < 3) {
                runner.round();
            }

            assertThat(done).containsExactlyInAnyOrder(1, 2, 3);
            while (runner.round()) {} // nobody but the noisy one is left, and it has all it may have
            assertThat(done).hasSize(3);
            goOn.countDown();
            assertThat(first.get(60, TimeUnit.SECONDS)).isTrue();
            while (done.size() < 8) {
                runner.round();
            }
        }
    }

    @Test
    void whileBulkWorkIsUnderWayTheHospitalsOtherJobsAreDone() throws Exception {
        try (var node = node(Allotment.USUAL, ONE_JOB.withJobs(new Share(4, 0)))) {
            var caller = test.aCaller(test.aHospital());
            for (int i = 0; i < 3; i++) {
                node.jobs().schedule(caller, node.errands().recount(), new Recount(0), Instant.EPOCH);
            }
            var runner = node.runner(LEASE);
            var first = threads.submit(runner::round);
            await(inside);
            node.jobs().schedule(caller, node.errands().run(), new Errand(7));

            while (runner.round()) {}

            assertThat(done).containsExactly(7);
            goOn.countDown();
            assertThat(first.get(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void bulkWorkOfAHospitalThatIsSlowedDownRestsAndNothingElseDoes() {
        goOn.countDown();
        try (var node = node(Allotment.USUAL.slowedDown(1_000))) {
            var slowed = test.aCaller(test.aHospital());
            node.errands().does((c, errand) -> {
                done.add(errand.number());
                busyFor(50);
            });
            for (int i = 0; i < 3; i++) {
                node.jobs().schedule(slowed, node.errands().recount(), new Recount(1), Instant.EPOCH);
            }
            node.jobs().schedule(slowed, node.errands().run(), new Errand(2));
            var runner = node.runner(LEASE);

            while (runner.round()) {}

            assertThat(done).containsExactlyInAnyOrder(1, 2); // fifty seconds of rest for each time
        }
    }

    @Test
    void tensOfThousandsOfJobsOfOneHospitalHoldNobodyUp() {
        goOn.countDown();
        try (var node = node(Allotment.USUAL)) {
            var noisy = test.aCaller(test.aHospital());
            var one = node.jobs().schedule(noisy, node.errands().run(), new Errand(0), Instant.EPOCH);
            assertThat(one).isNotNull();
            multiply(20_000);
            var others = List.of(1, 2, 3);
            others.forEach(i -> node.jobs()
                    .schedule(test.aCaller(test.aHospital()), node.errands().run(), new Errand(i)));
            var runner = node.runner(LEASE);

            for (int i = 0; i < 8; i++) {
                runner.round();
            }

            assertThat(done).containsAll(others);
        }
    }

    /** As many jobs like the one there is. */
    private void multiply(int times) {
        var id =
                switch (test.server()) {
                    case POSTGRESQL -> "gen_random_uuid()";
                    case H2 -> "random_uuid()";
                    case MARIADB -> "uuid()";
                };
        var numbers =
                switch (test.server()) {
                    case POSTGRESQL -> "generate_series(1, %d) n".formatted(times);
                    case H2 -> "system_range(1, %d) n".formatted(times);
                    case MARIADB -> "seq_1_to_%d n".formatted(times);
                };
        test.database()
                .asSuperuser("insert into erp_job (id, %1$s) select %2$s, %1$s from erp_job cross join %3$s"
                        .formatted(COLUMNS, id, numbers));
    }

    private Node node(Allotment allotment) {
        return node(allotment, ONE_JOB);
    }

    private Node node(Allotment allotment, FairShare share) {
        var node = new Node(test, Clock.systemUTC(), share, hospital -> allotment);
        node.errands().does((c, errand) -> doOrStay(c, errand));
        return node;
    }

    private void doOrStay(Caller caller, Errand errand) {
        assertThat(caller.hospital()).isNotNull();
        if (errand.number() == 0) {
            inside.countDown();
            await(goOn);
        }
        done.add(errand.number());
    }

    private static void busyFor(int millis) {
        var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
