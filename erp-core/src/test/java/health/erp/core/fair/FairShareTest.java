package health.erp.core.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.ErpBuilder;
import health.erp.core.HostTransactions;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.LocalTransactions;
import health.erp.core.notebook.NotePermission;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.ReadNote;
import health.erp.core.notebook.WriteNote;
import health.erp.core.telemetry.RecordedTelemetry;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One hospital with a hundred threads, and 49 quiet ones. */
@OnEachDatabase(Notebook.class)
class FairShareTest {
    private static final int POOL = 12;
    private static final FairShare FOR_THE_POOL = FairShare.of(POOL).withPatience(Duration.ZERO);
    private static final int ALONE = (int) FOR_THE_POOL.calls().alone();
    private static final FairShare ONE_EACH =
            FOR_THE_POOL.withCalls(new Share(1, 0)).withBulk(new Share(1, 0));

    private final TestErp test;
    private final Notebook notebook = new Notebook();
    private final RecordedTelemetry telemetry = new RecordedTelemetry();

    FairShareTest(TestErp test) {
        this.test = test;
    }

    @Test
    void quietHospitalsGetThroughWhileANoisyOneHasAllItMayHave() throws Exception {
        try (var erp = builder(FOR_THE_POOL).build()) {
            var noisy = caller();
            var hold = new Hold(ALONE);
            var threads = Executors.newFixedThreadPool(100);
            try {
                var calls = submit(threads, 100, i -> read(erp, noisy, hold));
                hold.awaitInside();

                for (int i = 0; i < 49; i++) {
                    write(caller(), "quiet");
                }

                hold.letGo();
                assertThat(refusals(calls))
                        .hasSizeBetween(100 - 2 * ALONE, 100 - ALONE)
                        .allSatisfy(e -> {
                            assertThat(e.code()).isEqualTo("erp.hospitalBusy");
                            assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(1));
                            assertThat(e).hasMessageContaining(noisy.hospital().toString());
                        });
            } finally {
                hold.letGo();
                threads.shutdown();
            }
            write(noisy, "once more");
            assertThat(telemetry.lines())
                    .contains(
                            "USE_CASE ReadNote refused erp.hospitalBusy",
                            "queued read " + noisy.hospital() + " refused",
                            "USE_CASE ReadNote done");
            assertThat(test.rows(noisy.hospital(), "select outcome from erp_audit where hospital_id = :hospital"))
                    .doesNotContain("REFUSED"); // nobody decided anything, and a flood must not write
        }
    }

    /** The test of the one above: without shares the noisy hospital takes all connections, and a quiet one gets none. */
    @Test
    void withoutSharesAQuietHospitalGetsNothing() throws Exception {
        try (var erp = builder(FairShare.OFF).build()) {
            var hold = new Hold(POOL);
            var threads = Executors.newFixedThreadPool(100);
            try {
                var noisy = caller();
                submit(threads, 100, i -> read(erp, noisy, hold));
                hold.awaitInside();
                var quiet = Executors.newSingleThreadExecutor();
                var write = quiet.submit(() -> write(caller(), "quiet"));
                quiet.shutdown();

                assertThat(quiet.awaitTermination(500, TimeUnit.MILLISECONDS)).isFalse();

                hold.letGo();
                assertThat(write.get(60, TimeUnit.SECONDS)).isNotNull();
            } finally {
                hold.letGo();
                threads.shutdown();
            }
        }
    }

    @Test
    void callsInsideACallNeedNoPermitOfTheirOwn() {
        try (var erp = builder(ONE_EACH).build()) {
            var caller = caller();

            var written = erp.transaction(
                    caller,
                    () -> erp.run(
                            caller, NotePermission.WRITE_NOTE, new ReadNote(erp.newId()), () -> write(caller, "a")));

            assertThat(notebook.notes().read(caller, new ReadNote(written))).startsWith("a");
        }
    }

    @Test
    void whateverACallEndsInItsPermitComesBack() {
        try (var erp = builder(ONE_EACH).build()) {
            var caller = caller();
            var reader = new Caller(caller.hospital(), caller.staff(), Set.of(NotePermission.READ_NOTE));
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> write(reader, "not permitted")).isInstanceOf(RuntimeException.class);
                assertThatThrownBy(() -> write(caller, " ")).isInstanceOf(RuntimeException.class);
                assertThatThrownBy(() -> erp.transaction(caller, () -> {
                            throw new StackOverflowError();
                        }))
                        .isInstanceOf(StackOverflowError.class);
            }

            assertThat(write(caller, "permitted")).isNotNull();
        }
    }

    @Test
    void theConnectionOfAHostNeedsNoPermit() throws Exception {
        try (var erp = builder(ONE_EACH).build();
                var connection = test.database().application().getConnection()) {
            var caller = caller();
            var hold = new Hold(1);
            var threads = Executors.newSingleThreadExecutor();
            try {
                var held = threads.submit(() -> read(erp, caller, hold));
                hold.awaitInside();

                erp.join(connection, caller, () -> write(caller, "joined"));
                connection.commit();

                hold.letGo();
                held.get(60, TimeUnit.SECONDS);
            } finally {
                hold.letGo();
                threads.shutdown();
            }
        }
    }

    @Test
    void aTransactionOfTheHostHasItsConnectionAlready() throws Exception {
        HostTransactions host = new LocalTransactions(test.database().application());
        try (var erp = builder(ONE_EACH).transactions(host).build()) {
            var caller = caller();
            var hold = new Hold(1);
            var threads = Executors.newSingleThreadExecutor();
            try {
                var held = threads.submit(() -> read(erp, caller, hold));
                hold.awaitInside();
                assertThatThrownBy(() -> write(caller, "outside")).isInstanceOf(ConflictException.class);

                var written = host.required(connection -> write(caller, "inside"));

                hold.letGo();
                held.get(60, TimeUnit.SECONDS);
                assertThat(notebook.notes().read(caller, new ReadNote(written))).startsWith("inside");
            } finally {
                hold.letGo();
                threads.shutdown();
            }
        }
    }

    @Test
    void littleBulkWorkRunsAtOnceAndEverythingElseGoesOn() throws Exception {
        try (var erp = builder(FOR_THE_POOL.withBulk(new Share(1, 0))).build()) {
            var caller = caller();
            var hold = new Hold(1);
            var threads = Executors.newSingleThreadExecutor();
            try {
                var held = threads.submit(() -> count(erp, caller, hold));
                hold.awaitInside();

                assertThatThrownBy(() -> count(erp, caller, new Hold(1)))
                        .isInstanceOf(ConflictException.class)
                        .hasMessageContaining("bulk");
                assertThat(write(caller, "at the desk")).isNotNull();

                hold.letGo();
                held.get(60, TimeUnit.SECONDS);
            } finally {
                hold.letGo();
                threads.shutdown();
            }
        }
    }

    @Test
    void aPlanChangesWhatAHospitalGetsWhileTheRuntimeRuns() {
        var plan = new Allotment[] {Allotment.USUAL};
        try (var erp = builder(ONE_EACH).allotments(hospital -> plan[0]).build()) {
            var caller = caller();
            var hold = new Hold(1);
            hold.letGo();
            plan[0] = Allotment.USUAL.slowedDown(1_000);
            erp.read(caller, NotePermission.READ_NOTE, new CountEverything("notes"), () -> busyFor(5));

            assertThatThrownBy(() -> count(erp, caller, hold))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("slowed down");

            plan[0] = Allotment.USUAL;
            assertThat(count(erp, caller, hold)).isTrue();
        }
    }

    private static boolean busyFor(int millis) {
        var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return true;
    }

    private ErpBuilder builder(FairShare share) {
        return Erp.builder()
                .dataSource(test.database().application(POOL))
                .schemaOwner(test.database().owner())
                .background(test.database().background())
                .keys(test.vault())
                .clock(test.clock())
                .telemetry(telemetry)
                .fairShare(share)
                .modules(notebook);
    }

    private Caller caller() {
        return new Caller(
                new HospitalId(test.erp().newId()), new StaffId(test.erp().newId()), Set.of(NotePermission.values()));
    }

    private UUID write(Caller caller, String title) {
        return notebook.notes()
                .write(caller, new WriteNote(new PatientId(test.erp().newId()), title, List.of()));
    }

    private static boolean read(Erp erp, Caller caller, Hold hold) {
        return erp.read(caller, NotePermission.READ_NOTE, new ReadNote(erp.newId()), hold::stay);
    }

    private static boolean count(Erp erp, Caller caller, Hold hold) {
        return erp.read(caller, NotePermission.READ_NOTE, new CountEverything("notes"), hold::stay);
    }

    private static List<Future<Boolean>> submit(
            java.util.concurrent.ExecutorService threads, int calls, java.util.function.IntPredicate call) {
        return IntStream.range(0, calls)
                .mapToObj(i -> threads.submit((Callable<Boolean>) () -> call.test(i)))
                .toList();
    }

    private static List<ConflictException> refusals(List<Future<Boolean>> calls) throws Exception {
        var refusals = new ArrayList<ConflictException>();
        for (var call : calls) {
            try {
                assertThat(call.get(60, TimeUnit.SECONDS)).isTrue();
            } catch (ExecutionException e) {
                Stream.of(e.getCause()).map(ConflictException.class::cast).forEach(refusals::add);
            }
        }
        return refusals;
    }

    /** Slow work: whoever comes stays until all are let go. */
    private static final class Hold {
        private final CountDownLatch inside;
        private final CountDownLatch end = new CountDownLatch(1);
        private final AtomicInteger most = new AtomicInteger();

        Hold(int wanted) {
            this.inside = new CountDownLatch(wanted);
        }

        boolean stay() {
            most.incrementAndGet();
            inside.countDown();
            return await(end);
        }

        void awaitInside() {
            await(inside);
        }

        void letGo() {
            end.countDown();
        }

        private static boolean await(CountDownLatch latch) {
            try {
                assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
                return true;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
