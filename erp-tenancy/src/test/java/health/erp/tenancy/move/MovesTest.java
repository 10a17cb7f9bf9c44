package health.erp.tenancy.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import health.erp.core.ErpException;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.place.Fence;
import health.erp.core.place.Place;
import health.erp.core.testing.TestServer;
import health.erp.tenancy.hospital.HospitalPlacement;
import health.erp.tenancy.hospital.HospitalStatus;
import health.erp.tenancy.hospital.HospitalView;
import health.erp.tenancy.rows.HospitalRows;
import health.erp.tenancy.rows.HospitalTables;
import health.erp.tenancy.rows.Progress;
import health.erp.tenancy.rows.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moves of hospitals that work, on PostgreSQL: between shared rows, a schema and a database of their own. */
@EnabledIf("onPostgres")
class MovesTest {
    private static final long PACE = TimeUnit.MILLISECONDS.toNanos(50);

    private static Transit transit;

    static boolean onPostgres() {
        return TestServer.chosen().contains(TestServer.POSTGRESQL);
    }

    @BeforeAll
    static void built() {
        transit = new Transit(TestServer.POSTGRESQL, Transit.QUICK);
    }

    @AfterAll
    static void closed() {
        transit.close();
    }

    @Test
    void everyRowArrivesAndNoneIsLeft() {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);
        var neighbour = transit.provisioned(HospitalPlacement.MAIN);
        transit.write(neighbour, "stays");
        for (int i = 0; i < 20; i++) {
            transit.write(hospital, "note " + i);
        }
        var own = transit.ownSchema();

        var there = move(hospital, own);

        assertThat(there.step()).isEqualTo(MoveStep.ARRIVED);
        assertThat(there.rowsCopied()).isGreaterThan(60);
        assertThat(there.held()).isNotNull();
        assertThat(there.comparedAll()).isTrue();
        assertThat(view(hospital).status()).isEqualTo(HospitalStatus.ACTIVE);
        assertThat(view(hospital).placement()).isEqualTo(own);
        assertThat(tallies(own.place(), hospital)).isEqualTo(tallies(Place.MAIN, hospital));
        assertThat(transit.titles(HospitalPlacement.MAIN, hospital)).hasSize(20);

        transit.write(hospital, "written there");
        assertThat(transit.titles(own, hospital)).hasSize(21);
        assertThat(transit.titles(HospitalPlacement.MAIN, hospital)).hasSize(20);

        var tidied = transit.moves().tidy(transit.anOperator(), new TidyMove(there.id()));
        assertThat(tidied.step()).isEqualTo(MoveStep.DONE);
        assertNothingIsAt(Place.MAIN, hospital);
        assertThat(transit.titles(HospitalPlacement.MAIN, neighbour)).containsExactly("stays");
        assertThat(transit.erp.core().places().fence(Place.MAIN, hospital)).hasValue(new Fence(2, Fence.State.MOVED));
    }

    @Test
    void nothingIsLostOrDoubledWhileItWorks() throws Exception {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);
        var written = new ConcurrentLinkedQueue<String>();
        var failed = new ConcurrentLinkedQueue<Throwable>();
        var stop = new AtomicBoolean();
        var writers = new ArrayList<Thread>();
        for (int w = 0; w < 4; w++) {
            writers.add(writer(hospital, w, stop, written, failed));
        }
        writers.forEach(Thread::start);
        var own = transit.ownSchema();

        for (var next : List.of(own, Transit.SECOND, HospitalPlacement.MAIN, Transit.SECOND)) {
            var before = written.size();
            var arrived = move(hospital, next);
            assertThat(arrived.held()).isNotNull();
            while (written.size() < before + 20 && failed.isEmpty()) {
                LockSupport.parkNanos(PACE);
            }
            transit.moves().tidy(transit.anOperator(), new TidyMove(arrived.id()));
            assertNothingIsAt(arrived.from().place(), hospital);
        }
        stop.set(true);
        for (var writer : writers) {
            writer.join();
        }

        assertThat(failed).isEmpty();
        assertThat(transit.titles(Transit.SECOND, hospital)).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void aRuntimeThatHasNotHeardOfTheMoveWritesNowhereElse() {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);
        var stale = transit.another();
        transit.write(stale, hospital, "before");
        var own = transit.ownSchema();

        move(hospital, own);
        transit.write(stale, hospital, "after");

        assertThat(transit.titles(own, hospital)).containsExactly("after", "before");
        assertThat(transit.titles(HospitalPlacement.MAIN, hospital)).containsExactly("before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"preparing", "capturing", "note_line", "erp_audit", "catching up", "switching"})
    void aMoveMayBeAbortedAtEveryStep(String step) {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);
        transit.write(hospital, "one");
        var stopped = stoppedAt(step, hospital, Transit.SECOND);

        transit.write(hospital, "while it stands still");
        var aborted = transit.moves().abort(transit.anOperator(), new AbortMove(stopped, "changed our mind"));

        assertThat(aborted.step()).isEqualTo(MoveStep.ABORTED);
        assertStays(hospital, Transit.SECOND.place());
        transit.write(hospital, "afterwards");
        assertThat(transit.titles(HospitalPlacement.MAIN, hospital))
                .containsExactly("afterwards", "one", "while it stands still");
        assertThatThrownBy(() ->
                        transit.moves().resume(transit.anOperator(), new ResumeMove(stopped), MovesTest::nobodyListens))
                .asInstanceOf(type(RuleException.class))
                .extracting(ErpException::code)
                .isEqualTo("tenancy.move.step");
    }

    @ParameterizedTest
    @ValueSource(strings = {"preparing", "capturing", "note_line", "erp_audit", "catching up", "switching"})
    void aMoveThatStoppedGoesOn(String step) {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);
        transit.write(hospital, "one");
        var stopped = stoppedAt(step, hospital, Transit.SECOND);
        transit.write(hospital, "two");

        var arrived = transit.moves().resume(transit.anOperator(), new ResumeMove(stopped), MovesTest::nobodyListens);

        assertThat(arrived.step()).isEqualTo(MoveStep.ARRIVED);
        assertThat(transit.titles(Transit.SECOND, hospital)).containsExactly("one", "two");
        assertThat(tallies(Transit.SECOND.place(), hospital)).isEqualTo(tallies(Place.MAIN, hospital));
        assertThatThrownBy(() -> transit.moves().abort(transit.anOperator(), new AbortMove(stopped, "too late")))
                .asInstanceOf(type(RuleException.class))
                .extracting(ErpException::code)
                .isEqualTo("tenancy.move.arrived");
    }

    @Test
    void whoeverRunsAMoveHearsThatItWasAborted() throws Exception {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);
        var under = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var run = CompletableFuture.supplyAsync(() -> catchThrowable(
                () -> transit.moves().start(transit.anOperator(), new StartMove(hospital, Transit.SECOND), progress -> {
                    if (progress.step().equals("capturing")) {
                        under.countDown();
                        await(goOn);
                    }
                })));
        await(under);
        var move = latest(hospital);
        var abort = CompletableFuture.supplyAsync(
                () -> transit.moves().abort(transit.anOperator(), new AbortMove(move, "stop")));
        while (find(move).step() != MoveStep.ABORTING) {
            Thread.onSpinWait();
        }
        goOn.countDown();

        assertThat(run.get(60, TimeUnit.SECONDS)).isInstanceOf(RuleException.class);
        assertThat(abort.get(60, TimeUnit.SECONDS).step()).isEqualTo(MoveStep.ABORTED);
        assertStays(hospital, Transit.SECOND.place());
    }

    @Test
    void aLineThatIsCutAnywhereLosesNothing() {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);
        transit.write(hospital, "first");
        var own = transit.ownSchema();
        transit.owners.cutAfter(Integer.MAX_VALUE);
        var arrived = move(hospital, own);
        var all = transit.owners.sent();
        transit.moves().tidy(transit.anOperator(), new TidyMove(arrived.id()));
        var expected = new ArrayList<>(List.of("first"));

        List<HospitalPlacement> to = List.of(Transit.SECOND, own);
        var trips = 0;
        for (int line : cuts(all)) {
            var target = to.get(trips++ % 2);
            transit.owners.cutAfter(line);
            var failure = catchThrowable(() -> move(hospital, target));
            transit.owners.mend();
            if (failure != null && view(hospital).status() == HospitalStatus.MOVING) {
                transit.moves()
                        .resume(transit.anOperator(), new ResumeMove(latest(hospital)), MovesTest::nobodyListens);
            } else if (failure != null && !view(hospital).placement().equals(target)) {
                move(hospital, target); // it had not even begun
            }
            assertThat(view(hospital).placement()).isEqualTo(target);
            transit.write(hospital, "after " + line);
            expected.add("after " + line);
            assertThat(transit.titles(target, hospital)).containsExactlyInAnyOrderElementsOf(expected);
            transit.moves().tidy(transit.anOperator(), new TidyMove(latest(hospital)));
            assertThat(transit.triggers(target.place())).isEmpty();
        }
    }

    @Test
    void aRegisterThatWasNotToldIsToldByWhoeverGoesOn() {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);
        transit.write(hospital, "before");
        var move = stoppedBeforeTheRegister(hospital);
        assertThat(transit.erp.core().places().fence(Place.MAIN, hospital)).hasValue(new Fence(2, Fence.State.MOVED));
        assertThat(view(hospital).placement()).isEqualTo(HospitalPlacement.MAIN);

        transit.moves().resume(transit.anOperator(), new ResumeMove(move), MovesTest::nobodyListens);

        assertThat(view(hospital).placement()).isEqualTo(Transit.SECOND);
        transit.write(hospital, "after");
        assertThat(transit.titles(Transit.SECOND, hospital)).containsExactly("after", "before");
    }

    @Test
    void aRegisterThatWasNotToldLetsTheHospitalStay() {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);
        transit.write(hospital, "before");
        var move = stoppedBeforeTheRegister(hospital);

        transit.moves().abort(transit.anOperator(), new AbortMove(move, "the other database is gone"));

        assertStays(hospital, Transit.SECOND.place());
        transit.write(hospital, "after");
        assertThat(transit.titles(HospitalPlacement.MAIN, hospital)).containsExactly("after", "before");
    }

    @Test
    void whoWorksTooLongIsNotWaitedFor() throws Exception {
        try (var impatient = new Transit(
                TestServer.POSTGRESQL,
                MoveLimits.DEFAULT
                        .hold(Duration.ofSeconds(2), Duration.ofMillis(200))
                        .attempts(2, Duration.ZERO))) {
            var hospital = impatient.provisioned(HospitalPlacement.MAIN);
            var working = new CountDownLatch(1);
            var done = new CountDownLatch(1);
            var work = new ArrayList<CompletableFuture<Void>>();

            assertThatThrownBy(() -> impatient
                            .moves()
                            .start(impatient.anOperator(), new StartMove(hospital, Transit.SECOND), progress -> {
                                if (progress.step().equals("switching") && work.isEmpty()) {
                                    work.add(longWork(impatient, hospital, working, done));
                                    await(working);
                                }
                            }))
                    .asInstanceOf(type(RuleException.class))
                    .extracting(ErpException::code)
                    .isEqualTo("tenancy.move.notHeld");
            impatient.write(hospital, "goes on");
            done.countDown();
            work.get(0).get(60, TimeUnit.SECONDS);
            var move = impatient
                    .moves()
                    .list(impatient.anOperator(), new ListMoves(hospital, null, 10))
                    .items()
                    .get(0);
            impatient.moves().resume(impatient.anOperator(), new ResumeMove(move.id()), MovesTest::nobodyListens);

            assertThat(impatient.titles(Transit.SECOND, hospital)).containsExactly("goes on", "long work");
        }
    }

    @Test
    void ofOneHospitalOneMoveIsUnderWay() {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);
        var stopped = stoppedAt("capturing", hospital, Transit.SECOND);

        assertThatThrownBy(() -> move(hospital, transit.ownSchema())).isInstanceOf(ErpException.class);
        assertThatThrownBy(() -> transit.send(
                        Place.MAIN,
                        transit.operator,
                        """
                        insert into tenancy_move select hospital_id, gen_random_uuid(), version, moved_id, under_way, step, \
                        placed_at, moves_to, from_place, epoch, fence_state, copied_tables, rows_copied, rounds, \
                        changes_applied, holds, held_millis, compared_all, abort_reason, started_by, started_at, changed_at, \
                        arrived_at, ended_at from tenancy_move where id = '%s'"""
                                .formatted(stopped)))
                .hasMessageContaining("tenancy_move_one_uq");

        transit.moves().abort(transit.anOperator(), new AbortMove(stopped, "enough"));
    }

    @Test
    void whatWasLeftSomewhereIsTidiedBeforeTheHospitalComesBack() {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);
        var arrived = move(hospital, Transit.SECOND);

        assertThatThrownBy(() -> move(hospital, HospitalPlacement.MAIN))
                .asInstanceOf(type(RuleException.class))
                .extracting(ErpException::code)
                .isEqualTo("tenancy.move.untidied");

        transit.moves().tidy(transit.anOperator(), new TidyMove(arrived.id()));
        assertThat(move(hospital, HospitalPlacement.MAIN).step()).isEqualTo(MoveStep.ARRIVED);
    }

    @Test
    void nobodyElseMovesHospitals() {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);

        assertThatThrownBy(() -> transit.moves()
                        .start(
                                transit.all(hospital),
                                new StartMove(hospital, Transit.SECOND),
                                MovesTest::nobodyListens))
                .asInstanceOf(type(RuleException.class))
                .extracting(ErpException::code)
                .isEqualTo("tenancy.notOperator");
    }

    private static List<Integer> cuts(int all) {
        var cuts = new ArrayList<Integer>();
        for (int i = 1; i < all - 45; i += Math.max(1, all / 6)) {
            cuts.add(i);
        }
        for (int i = Math.max(1, all - 42); i < all; i += 5) {
            cuts.add(i);
        }
        return cuts;
    }

    /** The rows are handed over, and before the register is told its line is cut. */
    private static MoveId stoppedBeforeTheRegister(HospitalId hospital) {
        var seen = new ArrayList<String>();
        var mover = Thread.currentThread();
        transit.owners.cutAt(sql -> {
            if (sql.startsWith("delete from erp_move_change")) {
                seen.clear();
            }
            seen.add(sql);
            return false;
        });
        transit.mains.cutAt(sql -> sql.equals("commit")
                && Thread.currentThread() == mover
                && seen.stream().anyMatch(s -> s.startsWith("update erp_fence"))
                && seen.stream().filter("commit"::equals).count() == 2);
        try {
            assertThat(catchThrowable(() -> move(hospital, Transit.SECOND))).isNotNull();
        } finally {
            transit.owners.mend();
            transit.mains.mend();
        }
        return latest(hospital);
    }

    private static MoveView move(HospitalId hospital, HospitalPlacement to) {
        return transit.moves().start(transit.anOperator(), new StartMove(hospital, to), MovesTest::nobodyListens);
    }

    private static MoveId stoppedAt(String step, HospitalId hospital, HospitalPlacement to) {
        assertThatThrownBy(() -> transit.moves().start(transit.anOperator(), new StartMove(hospital, to), progress -> {
                    if (progress.step().equals(step)) {
                        throw new Stopped();
                    }
                }))
                .isInstanceOf(Stopped.class);
        return latest(hospital);
    }

    private static MoveId latest(HospitalId hospital) {
        var moves = transit.moves()
                .list(transit.anOperator(), new ListMoves(hospital, null, 100))
                .items();
        return moves.get(moves.size() - 1).id();
    }

    private static MoveView find(MoveId move) {
        return transit.moves().find(transit.anOperator(), new FindMove(move));
    }

    private static HospitalView view(HospitalId hospital) {
        return transit.tenancy().hospitals().hospital(transit.anOperator(), hospital);
    }

    private static void assertStays(HospitalId hospital, Place target) {
        assertThat(view(hospital).status()).isEqualTo(HospitalStatus.ACTIVE);
        assertThat(view(hospital).placement()).isEqualTo(HospitalPlacement.MAIN);
        assertThat(transit.erp.core().places().fence(Place.MAIN, hospital)).hasValue(new Fence(1, Fence.State.OPEN));
        assertThat(transit.triggers(Place.MAIN))
                .noneMatch(t -> t.contains(hospital.toString().replace("-", "")));
        assertThat(transit.rows(Place.MAIN, hospital, "select row_key from erp_move_change"))
                .isEmpty();
        assertThat(transit.erp.core().places().fence(target, hospital)).isEmpty();
        assertNothingIsAt(target, hospital);
    }

    private static void assertNothingIsAt(Place place, HospitalId hospital) {
        assertThat(tallies(place, hospital).values()).allMatch(Tally.NONE::equals);
    }

    /** Counted and hashed by other means than those of a move. */
    private static Map<String, Tally> tallies(Place place, HospitalId hospital) {
        var places = transit.erp.core().places();
        var tables = HospitalTables.at(places, place);
        var tallies = new LinkedHashMap<String, Tally>();
        try (var rows = HospitalRows.snapshot(places, tables, hospital)) {
            tables.all().forEach(t -> tallies.put(t.name(), rows.tally(t)));
        }
        return tallies;
    }

    private static CompletableFuture<Void> longWork(
            Transit where, HospitalId hospital, CountDownLatch working, CountDownLatch done) {
        var caller = where.all(hospital);
        return CompletableFuture.runAsync(() -> where.erp.transaction(caller, () -> {
            where.write(caller, "long work");
            working.countDown();
            await(done);
            return true;
        }));
    }

    private static Thread writer(
            HospitalId hospital, int number, AtomicBoolean stop, Queue<String> written, Queue<Throwable> failed) {
        return new Thread(() -> {
            for (int i = 0; !stop.get() && failed.isEmpty(); i++) {
                var title = "writer %d note %d".formatted(number, i);
                try {
                    transit.write(hospital, title);
                    written.add(title);
                    LockSupport.parkNanos(PACE); // a busy hospital, not a machine that does nothing else
                } catch (RuntimeException e) {
                    failed.add(e);
                }
            }
        });
    }

    private static void nobodyListens(Progress progress) {}

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
