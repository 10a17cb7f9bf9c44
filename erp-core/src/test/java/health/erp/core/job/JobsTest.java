package health.erp.core.job;

import static health.erp.core.job.JobPermission.MANAGE_JOBS;
import static health.erp.core.job.JobPermission.READ_JOBS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.job.Errands.Errand;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.SettableClock;
import health.erp.core.testing.TestErp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase({Notebook.class, Errands.class})
class JobsTest {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration NO_TIME = Duration.ofMillis(1);
    private static final Instant NEXT_YEAR = Instant.parse("2099-01-01T00:00:00Z");

    private final TestErp test;
    private final Node node;
    private final JobRunner runner;
    private final HospitalId hospital;
    private final Caller caller;
    private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());

    JobsTest(TestErp test) {
        this.test = test;
        this.node = new Node(test);
        this.runner = node.runner(LEASE);
        this.hospital = test.aHospital();
        this.caller = test.aCaller(hospital, READ_JOBS, MANAGE_JOBS);
        node.errands().does((c, errand) -> done.add(errand.number()));
    }

    @AfterEach
    void close() {
        node.close();
        test.database().asSuperuser("delete from erp_job");
    }

    @Test
    void aJobIsDoneOnceAndGone() {
        node.jobs().schedule(caller, node.errands().run(), new Errand(1));

        untilIdle(runner);

        assertThat(done).containsExactly(1);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aJobOfTheFutureWaits() {
        var job = node.jobs().schedule(caller, node.errands().run(), new Errand(1), NEXT_YEAR);

        untilIdle(runner);

        assertThat(done).isEmpty();
        assertThat(find(job).status()).isEqualTo(JobStatus.WAITING);
        assertThat(find(job).dueAt()).isEqualTo(NEXT_YEAR);
        assertThat(find(job).payload()).isEqualTo("{\"number\":1}");

        assertThat(node.jobs().reschedule(caller, job, Instant.EPOCH)).isTrue();
        untilIdle(runner);

        assertThat(done).containsExactly(1);
    }

    @Test
    void aJobOfATransactionThatRolledBackNeverWas() {
        assertThatThrownBy(() -> node.erp().transaction(caller, () -> {
                    node.jobs().schedule(caller, node.errands().run(), new Errand(1));
                    node.jobs().scheduleOnce(caller, node.errands().run(), "k", new Errand(2), null);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        untilIdle(runner);

        assertThat(done).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aScheduledJobCostsOneStatement() {
        var errands = test.erp().module(Errands.class);
        var jobs = test.erp().core().jobs();
        test.erp().transaction(caller, () -> 0); // makes the hospital's keys
        var bare = test.statements(() -> test.erp().transaction(caller, () -> 0));
        var five = test.statements(() -> test.erp().transaction(caller, () -> {
            IntStream.range(0, 5).forEach(i -> jobs.schedule(caller, errands.run(), new Errand(i), NEXT_YEAR));
            return 0;
        }));

        assertThat(five - bare).isEqualTo(5);
    }

    @Test
    void whatFailsIsTriedAgainAndThenLeftToPeople() {
        node.errands().does((c, errand) -> {
            done.add(errand.number());
            throw new IllegalStateException("a name of a patient");
        });
        var job = node.jobs().schedule(caller, node.errands().fragile(), new Errand(7));

        untilIdle(runner);

        assertThat(done).containsExactly(7);
        assertThat(find(job).status()).isEqualTo(JobStatus.FAILED);
        assertThat(find(job).failure()).isEqualTo("java.lang.IllegalStateException");
        assertThat(test.rows(hospital, "select payload from erp_outbox where hospital_id = :hospital"))
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .contains("errands.fragile", "IllegalStateException")
                        .doesNotContain("patient"));
        assertThat(test.events(hospital)).containsExactly("job.failed");
        assertThat(node.jobs().list(caller, ListJobs.failed()).items())
                .extracting(JobView::id)
                .containsExactly(job);

        node.errands().does((c, errand) -> done.add(errand.number() * 10));
        node.jobs().retry(caller, new RetryJob(job));
        untilIdle(runner);

        assertThat(done).containsExactly(7, 70);
        assertThat(waiting()).isEmpty();
        assertThat(test.audit(hospital)).contains("COMMAND|RetryJob|null", "READ|FindJob|null", "READ|ListJobs|null");
    }

    @Test
    void aFailureRollsBackWhatTheJobDidAndTheRetryDoesIt() {
        node.errands().does((c, errand) -> {
            node.leaveNote(c, errand.number());
            done.add(errand.number());
            if (done.size() < 3) {
                throw new IllegalStateException();
            }
        });
        node.jobs().schedule(caller, node.errands().run(), new Errand(1));

        untilNothingWaits(runner);

        assertThat(done).hasSize(3);
        assertThat(notes()).hasSize(1);
    }

    @Test
    void onlyThosePermittedSeeAndManageJobs() {
        var job = node.jobs().schedule(caller, node.errands().run(), new Errand(1), NEXT_YEAR);
        var reader = test.aCaller(hospital, READ_JOBS);
        var nobody = new Caller(hospital, caller.staff(), Set.of());
        var elsewhere = test.aCaller(test.aHospital(), READ_JOBS, MANAGE_JOBS);

        assertThatThrownBy(() -> node.jobs().find(nobody, new FindJob(job))).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> node.jobs().cancel(reader, new CancelJob(job)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> node.jobs().cancel(elsewhere, new CancelJob(job)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> node.jobs().find(elsewhere, new FindJob(job))).isInstanceOf(NotFoundException.class);
        assertThat(node.jobs().list(elsewhere, ListJobs.all()).items()).isEmpty();
        assertThatThrownBy(() -> node.jobs().retry(caller, new RetryJob(job)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("WAITING");

        node.jobs().cancel(caller, new CancelJob(job));

        assertThat(waiting()).isEmpty();
    }

    @Test
    void jobsAreListedInPages() {
        var all = IntStream.range(0, 5)
                .mapToObj(i -> node.jobs().schedule(caller, node.errands().run(), new Errand(i), NEXT_YEAR))
                .toList();

        var first = node.jobs().list(caller, new ListJobs(JobStatus.WAITING, "errands.run", null, 3));
        var second = node.jobs().list(caller, new ListJobs(null, null, first.next(), 3));

        assertThat(first.items()).extracting(JobView::id).containsExactlyElementsOf(all.subList(0, 3));
        assertThat(second.items()).extracting(JobView::id).containsExactlyElementsOf(all.subList(3, 5));
        assertThat(second.next()).isNull();
        assertThat(node.jobs().list(caller, ListJobs.failed()).items()).isEmpty();
    }

    @Test
    void underAKeyAJobWaitsOnceHoweverManyAskAtOnce() throws Exception {
        inParallel(32, i -> {
            node.jobs().scheduleOnce(caller, node.errands().run(), "report", new Errand(i), NEXT_YEAR.minusSeconds(i));
            return i;
        });

        assertThat(waiting()).hasSize(1);
        var job = node.jobs().pending(caller, node.errands().run(), "report").orElseThrow();
        assertThat(find(job).dueAt()).isEqualTo(NEXT_YEAR.minusSeconds(31));
    }

    @Test
    void otherTypesAndHospitalsHaveKeysOfTheirOwn() {
        node.jobs().scheduleOnce(caller, node.errands().run(), "k", new Errand(1), null);
        node.jobs().scheduleOnce(caller, node.errands().fragile(), "k", new Errand(2), null);
        node.jobs().scheduleOnce(test.aCaller(test.aHospital()), node.errands().run(), "k", new Errand(3), null);

        untilIdle(runner);

        assertThat(done).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void whatIsAskedForWhileItRunsRunsOnceMore() {
        node.errands().does((c, errand) -> {
            done.add(errand.number());
            if (errand.number() == 1) {
                onAnotherThread(
                        () -> node.jobs().scheduleOnce(caller, node.errands().run(), "k", new Errand(2), null));
            }
        });
        node.jobs().scheduleOnce(caller, node.errands().run(), "k", new Errand(1), null);

        untilIdle(runner);

        assertThat(done).containsExactly(1, 2);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aFailedJobGivesItsKeyFreeAndCannotTakeItBack() {
        node.errands().does((c, errand) -> {
            throw new IllegalStateException();
        });
        node.jobs().scheduleOnce(caller, node.errands().fragile(), "k", new Errand(1), null);
        untilIdle(runner);
        var failed = node.jobs().list(caller, ListJobs.failed()).items().get(0).id();
        node.jobs().scheduleOnce(caller, node.errands().fragile(), "k", new Errand(2), NEXT_YEAR);

        assertThat(waiting()).hasSize(2);
        assertThatThrownBy(() -> node.jobs().retry(caller, new RetryJob(failed)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("same key");
    }

    /** The lease ran out while the first was working: whoever took over commits, the first does not. */
    @Test
    void whoLostTheJobCommitsNothing() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        node.errands().does((c, errand) -> {
            node.leaveNote(c, errand.number());
            if (done.isEmpty()) {
                done.add(errand.number());
                inside.countDown();
                await(goOn);
            }
        });
        node.jobs().schedule(caller, node.errands().run(), new Errand(1));
        var pool = Executors.newSingleThreadExecutor();
        try {
            var slow = pool.submit(() -> node.runner(NO_TIME).round());
            await(inside);
            untilNothingWaits(runner);
            goOn.countDown();
            slow.get();
        } finally {
            pool.shutdown();
        }

        assertThat(notes()).hasSize(1);
    }

    @Test
    void ofARecurringJobEachRunCommitsOnce() throws Exception {
        recurringJobTakenOver(false);

        assertThat(notes()).hasSize(1);
    }

    /** The test of the one above: it is the fence that keeps the late one out, and nothing besides. */
    @Test
    void withTheFenceSetBackALateRunCommitsToo() throws Exception {
        recurringJobTakenOver(true);

        assertThat(notes()).hasSize(2);
    }

    private void recurringJobTakenOver(boolean fenceSetBack) throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        node.errands().does((c, errand) -> {
            node.leaveNote(c, errand.number());
            done.add(errand.number());
            if (done.size() == 1) {
                inside.countDown();
                await(goOn);
            }
        });
        node.jobs().recurring(caller, node.errands().run(), "k", new Errand(1), Recurrence.every(Duration.ofHours(1)));
        var pool = Executors.newSingleThreadExecutor();
        try {
            var slow = pool.submit(() -> node.runner(NO_TIME).round());
            await(inside);
            while (done.size() < 2) {
                runner.round();
            }
            if (fenceSetBack) {
                test.database().asSuperuser("update erp_job set fence = fence - 1");
            }
            goOn.countDown();
            slow.get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void whoHoldsOnIsLeftToFinish() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = node.runner(Duration.ofSeconds(1));
        node.errands().does((c, errand) -> {
            done.add(errand.number());
            inside.countDown();
            await(goOn);
        });
        node.jobs().schedule(caller, node.errands().run(), new Errand(1));
        var pool = Executors.newSingleThreadExecutor();
        try {
            var slow = pool.submit(first::round);
            await(inside);
            var end = System.nanoTime() + Duration.ofMillis(2_500).toNanos();
            while (System.nanoTime() < end) {
                first.renew();
                runner.round();
            }
            goOn.countDown();
            slow.get();
        } finally {
            pool.shutdown();
        }

        assertThat(done).containsExactly(1);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aCancelledJobThatIsRunningRollsBack() {
        var job = new JobId[1];
        node.errands().does((c, errand) -> {
            node.leaveNote(c, errand.number());
            onAnotherThread(() -> node.jobs().withdraw(caller, job[0]));
        });
        job[0] = node.jobs().schedule(caller, node.errands().run(), new Errand(1));

        untilIdle(runner);

        assertThat(notes()).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    /** Leases, due times and what is at once are the database's; a node may think what it likes. */
    @Test
    void theClockOfANodeDoesNotMatter() {
        for (var hours : List.of(-1, 1)) {
            var wrong = new SettableClock(Instant.now().plus(Duration.ofHours(hours)));
            try (var other = new Node(test, wrong)) {
                other.errands().does((c, errand) -> done.add(errand.number()));
                var soon = Instant.now().plus(Duration.ofMinutes(30));
                other.jobs().schedule(caller, other.errands().run(), new Errand(hours));
                other.jobs().schedule(caller, other.errands().run(), new Errand(100), soon);
                other.jobs().scheduleOnce(caller, other.errands().run(), "once" + hours, new Errand(hours), null);

                untilIdle(other.runner(LEASE));
            }
        }

        assertThat(done).containsExactlyInAnyOrder(-1, -1, 1, 1);
    }

    @Test
    void aRecurringJobIsOneHoweverOftenItIsAskedFor() throws Exception {
        var nightly = Recurrence.cron("30 2 * * *");
        inParallel(16, i -> {
            node.jobs().recurring(caller, node.errands().run(), "nightly", new Errand(1), nightly);
            return i;
        });

        var job = onlyJob();
        assertThat(job.recurrence()).isEqualTo(nightly);
        assertThat(job.dueAt()).isAfter(Instant.now());
        assertThat(job.dueAt().atZone(java.time.ZoneId.of("Europe/Berlin")).getHour())
                .isIn(2, 3);

        node.jobs().recurring(caller, node.errands().run(), "nightly", new Errand(1), Recurrence.cron("0 4 * * *"));

        assertThat(onlyJob().id()).isEqualTo(job.id());
        assertThat(onlyJob().recurrence()).isEqualTo(Recurrence.cron("0 4 * * *"));
        assertThat(onlyJob().dueAt()).isNotEqualTo(job.dueAt());
    }

    @Test
    void aRecurringJobComesAgainEvenAfterAFailure() {
        var hourly = Recurrence.every(Duration.ofHours(1));
        node.jobs().recurring(caller, node.errands().run(), "a", new Errand(1), hourly);
        node.jobs().recurring(caller, node.errands().fragile(), "b", new Errand(2), hourly);
        node.errands().does((c, errand) -> {
            done.add(errand.number());
            if (errand.number() == 2) {
                throw new IllegalStateException();
            }
        });

        untilIdle(runner);

        assertThat(done).containsExactlyInAnyOrder(1, 2);
        assertThat(node.jobs().list(caller, ListJobs.all()).items()).hasSize(2).allSatisfy(job -> {
            assertThat(job.status()).isEqualTo(JobStatus.WAITING);
            assertThat(job.dueAt()).isAfter(Instant.now().plus(Duration.ofMinutes(50)));
        });
        assertThat(test.events(hospital)).containsExactly("job.failed");
    }

    @Test
    void missedTimesAreToldAndRunOnceOrLeftOut() {
        var hourly = Recurrence.cron("0 * * * *").tolerating(Duration.ofMinutes(1));
        node.jobs().recurring(caller, node.errands().run(), "late", new Errand(1), hourly);
        node.jobs()
                .recurring(
                        caller,
                        node.errands().run(),
                        "skip",
                        new Errand(2),
                        Recurrence.cron("0 0 1 1 *").skippingMissed());
        node.jobs().list(caller, ListJobs.all()).items().forEach(job -> assertThat(
                        node.jobs().reschedule(caller, job.id(), Instant.parse("2026-01-01T00:00:00Z")))
                .isTrue());

        untilIdle(runner);

        assertThat(done).containsExactly(1);
        assertThat(test.events(hospital)).containsExactly("job.missed", "job.missed");
        assertThat(node.jobs().list(caller, ListJobs.all()).items())
                .allSatisfy(job -> assertThat(job.dueAt()).isAfter(Instant.now()));
    }

    @Test
    void aLongQueueOfOneHospitalHoldsNobodyUp() {
        for (int i = 0; i < 300; i++) {
            node.jobs().schedule(caller, node.errands().run(), new Errand(0), Instant.EPOCH);
        }
        var others = List.of(1, 2, 3);
        others.forEach(i -> node.jobs()
                .schedule(test.aCaller(test.aHospital()), node.errands().run(), new Errand(i)));

        for (int i = 0; i < 8; i++) {
            runner.round();
        }

        assertThat(done).containsAll(others);
    }

    @Test
    void aTypeNobodyDeclaredIsRefusedAndLeftAlone() {
        var unknown = JobType.of("errands.unknown", Errand.class, (c, e) -> {});

        assertThatThrownBy(() -> node.jobs().schedule(caller, unknown, new Errand(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("errands.unknown");

        node.jobs().schedule(caller, node.errands().run(), new Errand(1));
        test.database().asSuperuser("update erp_job set type = 'errands.newer'");
        untilIdle(runner);

        assertThat(done).isEmpty();
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void theStartedRuntimeDoesWhatIsDue() throws Exception {
        var latch = new CountDownLatch(3);
        node.errands().does((c, errand) -> latch.countDown());
        IntStream.range(0, 3)
                .forEach(i -> node.jobs().schedule(caller, node.errands().run(), new Errand(i)));

        node.erp().start();

        assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    }

    private void untilIdle(JobRunner some) {
        while (some.round()) {}
    }

    /** Also what waits a few milliseconds for its lease or its next attempt. */
    private void untilNothingWaits(JobRunner some) {
        while (!waiting().isEmpty()) {
            some.round();
        }
    }

    private JobView find(JobId job) {
        return node.jobs().find(caller, new FindJob(job));
    }

    private JobView onlyJob() {
        var all = node.jobs().list(caller, ListJobs.all()).items();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<String> waiting() {
        return test.rows(hospital, "select id from erp_job where hospital_id = :hospital");
    }

    private List<String> notes() {
        return test.rows(hospital, "select title from note where hospital_id = :hospital");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void onAnotherThread(Runnable work) {
        var pool = Executors.newSingleThreadExecutor();
        try {
            pool.submit(work).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }

    private interface Numbered {
        Object run(int number) throws Exception;
    }

    private static void inParallel(int threads, Numbered work) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        var start = new CountDownLatch(1);
        try {
            var all = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit((Callable<Object>) () -> {
                        start.await();
                        return work.run(i);
                    }))
                    .toList();
            start.countDown();
            for (var one : all) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }
    }
}
