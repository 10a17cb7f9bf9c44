package health.erp.core.fair;

import static health.erp.core.fair.WorkKind.BULK;
import static health.erp.core.fair.WorkKind.BULK_JOB;
import static health.erp.core.fair.WorkKind.COMMAND;
import static health.erp.core.fair.WorkKind.EVENT;
import static health.erp.core.fair.WorkKind.JOB;
import static health.erp.core.fair.WorkKind.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.ConflictException;
import health.erp.core.id.HospitalId;
import health.erp.core.telemetry.RecordedTelemetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PermitsTest {
    private static final HospitalId LAKESIDE = hospital(1);
    private static final HospitalId HILLVIEW = hospital(2);
    private static final HospitalId NILGIRI = hospital(3);
    private static final FairShare TWO_OF_EACH_AND_THREE = new FairShare(
            new Share(2, 3), new Share(1, 1), new Share(1, 1), new Share(1, 0), 50, Duration.ofMillis(20));

    private final Map<HospitalId, Allotment> plans = new ConcurrentHashMap<>();
    private final RecordedTelemetry telemetry = new RecordedTelemetry();
    private final AtomicLong now = new AtomicLong();
    private final Permits permits = permits(TWO_OF_EACH_AND_THREE);

    private Permits permits(FairShare share) {
        return new Permits(share, h -> plans.getOrDefault(h, Allotment.USUAL), telemetry, now::get);
    }

    @Test
    void aHospitalAloneGetsItsOwnAndAllThatIsCommon() {
        assertThat(all(LAKESIDE, COMMAND)).hasSize(5);
    }

    @Test
    void whatIsAHospitalsOwnNobodyElseGets() {
        all(LAKESIDE, COMMAND);

        assertThat(all(HILLVIEW, READ)).hasSize(2);
        assertThat(all(NILGIRI, COMMAND)).hasSize(2);
    }

    @Test
    void whatIsGivenBackGoesToThoseWhoHaveLess() {
        var lakeside = all(LAKESIDE, COMMAND);
        var hillview = all(HILLVIEW, COMMAND);
        assertThat(hillview).hasSize(2);
        lakeside.subList(0, 4).forEach(Permit::close);

        assertThat(all(HILLVIEW, COMMAND)).hasSize(2);
        assertThat(all(LAKESIDE, COMMAND)).hasSize(1); // of its own
    }

    @Test
    void nothingIsLentWhileSeveralTogetherHaveAllThatOneAloneMayHave() {
        var hospitals = List.of(LAKESIDE, HILLVIEW, NILGIRI);
        hospitals.forEach(h -> {
            permits.take(h, COMMAND);
            permits.take(h, COMMAND);
        });

        hospitals.forEach(h -> assertThat(permits.ifFree(h, COMMAND)).isEmpty());
    }

    @Test
    void whoIsRefusedIsToldWhenToComeAgainAndWhichHospitalIsBusy() {
        all(LAKESIDE, COMMAND);

        assertThatThrownBy(() -> permits.take(LAKESIDE, COMMAND)).isInstanceOfSatisfying(ConflictException.class, e -> {
            assertThat(e.code()).isEqualTo("erp.hospitalBusy");
            assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(1));
            assertThat(e.getMessage()).contains(LAKESIDE.toString(), "Maybe try again in 1 s");
        });
        assertThat(telemetry.lines()).containsExactly("queued command " + LAKESIDE + " refused");
    }

    @Test
    void whoWaitsGetsWhatIsGivenBackInTheOrderOfComing() throws Exception {
        var patient = permits(TWO_OF_EACH_AND_THREE.withPatience(Duration.ofSeconds(60)));
        var held = all(patient, LAKESIDE, COMMAND);
        var order = Collections.synchronizedList(new ArrayList<Integer>());
        var pool = Executors.newFixedThreadPool(3);
        try {
            var waiting = new ArrayList<Future<?>>();
            for (int i = 0; i < 3; i++) {
                var number = i;
                waiting.add(pool.submit(() -> {
                    try (var permit = patient.take(LAKESIDE, COMMAND)) {
                        assertThat(permit).isNotNull();
                        order.add(number);
                    }
                }));
                while (patient.waiting(LAKESIDE) < i + 1) {
                    Thread.onSpinWait();
                }
            }
            assertThat(patient.ifFree(LAKESIDE, COMMAND)).isEmpty(); // nobody gets past them
            held.get(4).close();
            for (var one : waiting) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(order).containsExactly(0, 1, 2);
        assertThat(telemetry.lines()).allMatch(line -> line.endsWith("granted"));
    }

    @Test
    void ofTheHospitalsThatWaitTheOneThatHasLeastGetsTheCommonPermit() throws Exception {
        var patient = permits(TWO_OF_EACH_AND_THREE.withCalls(new Share(2, 6)).withPatience(Duration.ofSeconds(60)));
        IntStream.range(0, 4).forEach(i -> patient.take(LAKESIDE, COMMAND));
        IntStream.range(0, 2).forEach(i -> patient.take(HILLVIEW, COMMAND));
        var nilgiri = all(patient, NILGIRI, COMMAND); // 2, and then there are 8
        var order = Collections.synchronizedList(new ArrayList<HospitalId>());
        var pool = Executors.newFixedThreadPool(2);
        try {
            var waiting = new ArrayList<Future<?>>();
            for (var hospital : List.of(LAKESIDE, HILLVIEW)) {
                waiting.add(pool.submit(() -> {
                    patient.take(hospital, COMMAND);
                    order.add(hospital);
                }));
                while (patient.waiting(hospital) < 1) {
                    Thread.onSpinWait();
                }
            }
            nilgiri.get(0).close();
            waiting.get(1).get(60, TimeUnit.SECONDS);
            assertThat(order).containsExactly(HILLVIEW);
            nilgiri.get(1).close();
            waiting.get(0).get(60, TimeUnit.SECONDS);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aQueueThatIsFullRefusesAtOnce() throws Exception {
        var small = permits(
                TWO_OF_EACH_AND_THREE.withPatience(Duration.ofSeconds(60)).withQueue(1));
        var held = all(small, LAKESIDE, COMMAND);
        var pool = Executors.newSingleThreadExecutor();
        try {
            var first = pool.submit(() -> small.take(LAKESIDE, COMMAND).close());
            while (small.waiting(LAKESIDE) < 1) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> small.take(LAKESIDE, COMMAND)).isInstanceOf(ConflictException.class);
            held.get(0).close();
            first.get(60, TimeUnit.SECONDS);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whoIsInterruptedWhileWaitingIsRefusedAndStaysInterrupted() throws Exception {
        var patient = permits(TWO_OF_EACH_AND_THREE.withPatience(Duration.ofSeconds(60)));
        all(patient, LAKESIDE, COMMAND);
        var interrupted = new CountDownLatch(1);
        var thread = new Thread(() -> {
            try {
                patient.take(LAKESIDE, COMMAND);
            } catch (ConflictException e) {
                if (Thread.currentThread().isInterrupted()) {
                    interrupted.countDown();
                }
            }
        });
        thread.start();
        while (patient.waiting(LAKESIDE) < 1) {
            Thread.onSpinWait();
        }
        thread.interrupt();

        assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(patient.waiting(LAKESIDE)).isZero();
    }

    @Test
    void callsJobsEventsAndBulkWorkHavePermitsOfTheirOwn() {
        all(LAKESIDE, COMMAND);

        assertThat(all(LAKESIDE, JOB)).hasSize(2);
        assertThat(all(LAKESIDE, EVENT)).hasSize(1);
        assertThat(all(LAKESIDE, BULK_JOB)).hasSize(2);
    }

    @Test
    void bulkWorkNeedsThePermitOfACallToo() {
        assertThat(all(LAKESIDE, BULK)).hasSize(2);
        assertThat(all(LAKESIDE, COMMAND)).hasSize(3);

        assertThat(all(HILLVIEW, COMMAND)).hasSize(2);
        assertThat(permits.ifFree(HILLVIEW, BULK)).isEmpty();
        assertThat(permits.ifFree(HILLVIEW, BULK_JOB)).isPresent(); // the refused call left nothing behind
    }

    @Test
    void aPlanGivesMoreOrLessAndMayChangeAtAnyTime() {
        plans.put(LAKESIDE, Allotment.USUAL.withPercent(50));
        var few = all(LAKESIDE, COMMAND);
        assertThat(few).hasSize(2);

        plans.put(LAKESIDE, Allotment.USUAL.withPercent(200));
        assertThat(all(LAKESIDE, COMMAND)).hasSize(3); // 4 of its own besides the one it borrowed
        plans.put(LAKESIDE, Allotment.USUAL.withPercent(1));
        few.forEach(Permit::close);
        assertThat(all(LAKESIDE, COMMAND)).isEmpty();
    }

    @Test
    void slowedDownBulkWorkGoesOneAtATimeAndRests() {
        plans.put(LAKESIDE, Allotment.USUAL.slowedDown(4));
        var first = permits.take(LAKESIDE, BULK);
        assertThat(permits.ifFree(LAKESIDE, BULK_JOB)).isEmpty();
        now.addAndGet(TimeUnit.SECONDS.toNanos(10));
        first.close();

        assertThatThrownBy(() -> permits.take(LAKESIDE, BULK))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(30)))
                .hasMessageContaining("slowed down");
        assertThat(permits.ifFree(LAKESIDE, BULK_JOB)).isEmpty();
        assertThat(permits.ifFree(LAKESIDE, COMMAND)).isPresent();
        assertThat(permits.ifFree(HILLVIEW, BULK)).isPresent();

        now.addAndGet(TimeUnit.SECONDS.toNanos(30));
        assertThat(permits.ifFree(LAKESIDE, BULK)).isPresent();
    }

    @Test
    void whoIsSlowedDownNoMoreNeedNotRest() {
        plans.put(LAKESIDE, Allotment.USUAL.slowedDown(4));
        var first = permits.take(LAKESIDE, BULK_JOB);
        now.addAndGet(TimeUnit.MINUTES.toNanos(10));
        first.close();
        assertThat(permits.ifFree(LAKESIDE, BULK)).isEmpty();

        plans.clear();

        assertThat(permits.ifFree(LAKESIDE, BULK)).isPresent();
    }

    @Test
    void aPermitThatWasNotUsedCostsNoRest() {
        plans.put(LAKESIDE, Allotment.USUAL.slowedDown(4));
        var first = permits.take(LAKESIDE, BULK_JOB);
        now.addAndGet(TimeUnit.MINUTES.toNanos(10));
        first.dismiss();
        first.close();

        assertThat(permits.ifFree(LAKESIDE, BULK)).isPresent();
    }

    @Test
    void hospitalsThatLeftAreForgotten() {
        for (int i = 0; i < 1_000; i++) {
            plans.put(hospital(i), Allotment.USUAL.slowedDown(2));
            for (var kind : WorkKind.values()) {
                var permit = permits.take(hospital(i), kind);
                now.addAndGet(1);
                permit.close();
                now.addAndGet(1);
            }
        }

        assertThat(permits.hospitals()).isLessThanOrEqualTo(1); // the last one that was slowed down
    }

    @Test
    void offMeansThatEverybodyTakesWhatIsThere() {
        var off = permits(FairShare.OFF);

        assertThat(IntStream.range(0, 10_000).mapToObj(i -> off.ifFree(LAKESIDE, BULK)))
                .allMatch(java.util.Optional::isPresent);
    }

    @Test
    void manyThreadsLeaveNothingBehindAndNeverHaveMoreThanMayBe() throws Exception {
        var patient = permits(TWO_OF_EACH_AND_THREE.withPatience(Duration.ofMillis(1)));
        var inside = new ConcurrentHashMap<HospitalId, AtomicInteger>();
        var most = new AtomicInteger();
        var got = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(32);
        try {
            var all = IntStream.range(0, 32)
                    .mapToObj(i -> pool.submit(() -> {
                        var hospital = hospital(i % 3);
                        var mine = inside.computeIfAbsent(hospital, h -> new AtomicInteger());
                        for (int n = 0; n < 2_000; n++) {
                            try (var permit = patient.take(hospital, n % 7 == 0 ? BULK : READ)) {
                                assertThat(permit).isNotNull();
                                most.accumulateAndGet(mine.incrementAndGet(), Math::max);
                                got.incrementAndGet();
                                mine.decrementAndGet();
                            } catch (ConflictException e) {
                                Thread.onSpinWait();
                            }
                        }
                    }))
                    .toList();
            for (var one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(most.get()).isLessThanOrEqualTo(5);
        assertThat(got.get()).isPositive();
        assertThat(patient.hospitals()).isZero();
        assertThat(all(patient, LAKESIDE, COMMAND)).hasSize(5);
    }

    @Test
    void theUsualShareLeavesAQuarterOfThePoolAlone() {
        assertThat(FairShare.USUAL.calls()).isEqualTo(new Share(4, 11));
        assertThat(FairShare.USUAL.calls().alone()).isEqualTo(15);
        for (int pool = 2; pool < 300; pool++) {
            assertThat(FairShare.of(pool).calls().alone()).isLessThan(pool);
        }
    }

    @Test
    void numbersThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> FairShare.of(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(0, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allotment.USUAL.withPercent(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allotment.USUAL.slowedDown(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FairShare.USUAL.withPatience(Duration.ofMinutes(2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FairShare.USUAL.withQueue(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatementLimits.USUAL.withRead(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<Permit> all(HospitalId hospital, WorkKind kind) {
        return all(permits, hospital, kind);
    }

    /** As many as there are. */
    private static List<Permit> all(Permits some, HospitalId hospital, WorkKind kind) {
        var all = new ArrayList<Permit>();
        for (var next = some.ifFree(hospital, kind); next.isPresent(); next = some.ifFree(hospital, kind)) {
            all.add(next.get());
        }
        return all;
    }

    private static HospitalId hospital(long number) {
        return new HospitalId(new UUID(0, number));
    }
}
