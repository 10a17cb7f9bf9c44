package health.erp.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.core.ward.BedMade;
import health.erp.core.ward.MakeBeds;
import health.erp.core.ward.Ward;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Eight writers, some of whose work rolls back, and four relays that are killed, stall past their lease, lose their
 * connections and meet handlers that fail. Nothing is lost, nothing overtakes another of its aggregate, nothing happens
 * twice.
 */
@OnEachDatabase(Ward.class)
class EventStormTest {
    private static final int WRITERS = 8;
    private static final int RELAYS = 4;
    private static final int BEDS_AT_ONCE = 5;
    private static final int HOSPITALS = 5;
    private static final int BEDS = 40;
    private static final Duration LEASE = Duration.ofMillis(400);
    private static final EventDelivery IMPATIENT = EventDelivery.USUAL
            .withRelays(1)
            .withLease(LEASE)
            .withAttempts(1_000, Duration.ofMillis(5), Duration.ofMillis(100));

    private static final List<Unreliable.Fault> FAULTS = List.of(Unreliable.Fault.values());

    private final TestErp test;
    private final int events;
    private final List<Caller> nurses = new ArrayList<>();
    private final List<UUID> beds = new ArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    EventStormTest(TestErp test) {
        this.test = test;
        this.events = test.server() == TestServer.POSTGRESQL ? 8_000 : 3_000;
        for (int i = 0; i < HOSPITALS; i++) {
            nurses.add(test.aCaller(test.aHospital()));
        }
        for (int i = 0; i < HOSPITALS * BEDS; i++) {
            beds.add(test.erp().newId());
        }
    }

    @Test
    void nothingIsLostNothingOvertakesNothingHappensTwice() throws Exception {
        var relays = new ArrayList<Killable>();
        for (int i = 0; i < RELAYS; i++) {
            relays.add(new Killable(i));
        }
        var threads = Executors.newCachedThreadPool();
        var calm = new CountDownLatch(1);
        try {
            var killer = threads.submit(() -> kill(relays, calm));
            var writers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(new Writer(new Random(i))));
            }
            var rolledBack = 0;
            for (var writer : writers) {
                rolledBack += writer.get(120, TimeUnit.SECONDS);
            }
            calm.countDown();
            var killed = killer.get(60, TimeUnit.SECONDS);
            untilNothingWaits();

            assertThat(rolledBack).isGreaterThan(events / 200);
            assertThat(killed).isGreaterThan(3);
            assertThat(failures.get()).isGreaterThan(events / 400);
        } finally {
            calm.countDown();
            threads.shutdown();
            relays.forEach(Killable::close);
        }

        var told = 0;
        for (var nurse : nurses) {
            var made = turns(nurse);
            assertThat(effects(nurse)).isEqualTo(made);
            told += made.values().stream().mapToInt(List::size).sum();
        }
        assertThat(told).isEqualTo(events);
    }

    /** By bed: 1, 2, 3, ... as often as it was made. */
    private Map<String, List<Integer>> turns(Caller nurse) {
        var turns = new HashMap<String, List<Integer>>();
        test.rows(nurse.hospital(), "select id, turn from bed where hospital_id = :hospital").stream()
                .map(row -> row.split("\\|"))
                .forEach(row -> {
                    var all = new ArrayList<Integer>();
                    for (int turn = 1; turn <= Integer.parseInt(row[1]); turn++) {
                        all.add(turn);
                    }
                    turns.put(row[0], all);
                });
        return turns;
    }

    /** By bed: the turns whose effects were had, in the order they were. */
    private Map<String, List<Integer>> effects(Caller nurse) {
        var effects = new HashMap<String, List<Integer>>();
        test.rows(nurse.hospital(), "select bed, turn from effect where hospital_id = :hospital order by pos").stream()
                .map(row -> row.split("\\|"))
                .forEach(row -> effects.computeIfAbsent(row[0], bed -> new ArrayList<>())
                        .add(Integer.valueOf(row[1])));
        return effects;
    }

    private void untilNothingWaits() throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (waiting() > 0) {
            assertThat(System.nanoTime()).as("%d events still wait", waiting()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private int waiting() {
        return nurses.stream()
                .flatMap(n -> test
                        .rows(
                                n.hospital(),
                                "select count(*) from erp_outbox where hospital_id = :hospital union all select count(*) from erp_parked_event where hospital_id = :hospital")
                        .stream())
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private int kill(List<Killable> relays, CountDownLatch calm) throws InterruptedException {
        var random = new Random(42);
        var kills = 0;
        while (!calm.await(20 + random.nextInt(60), TimeUnit.MILLISECONDS)) {
            relays.get(random.nextInt(RELAYS)).harm(random, kills++);
        }
        return kills;
    }

    /** Makes beds until its share of the events is told; answers how often its work rolled back. */
    private final class Writer implements Callable<Integer> {
        private final Random random;

        Writer(Random random) {
            this.random = random;
        }

        @Override
        public Integer call() {
            var ward = test.erp().module(Ward.class);
            var told = 0;
            var rolledBack = 0;
            while (told < events / WRITERS) {
                var hospital = random.nextInt(HOSPITALS);
                var nurse = nurses.get(hospital);
                var some = random.ints(0, BEDS)
                        .distinct()
                        .limit(BEDS_AT_ONCE)
                        .sorted() // so that no two wait for each other
                        .mapToObj(bed -> beds.get(hospital * BEDS + bed))
                        .toList();
                try {
                    test.erp().transaction(nurse, () -> {
                        ward.beds().make(nurse, new MakeBeds(some));
                        if (random.nextInt(10) == 0) {
                            throw new IllegalStateException("Changed his mind.");
                        }
                        return true;
                    });
                    told += BEDS_AT_ONCE;
                } catch (ConflictException | IllegalStateException e) {
                    rolledBack++;
                }
            }
            return rolledBack;
        }
    }

    /** A runtime with one relay, on connections that break. */
    private final class Killable {
        private final Random random;
        private final Unreliable application;
        private final Unreliable background;
        private volatile boolean stalls;
        private Erp erp;

        Killable(int seed) {
            this.random = new Random(seed);
            var cutsWires = test.server() != TestServer.H2; // whose driver does not abort
            this.application = new Unreliable(test.database().application(), cutsWires);
            this.background = new Unreliable(test.database().background(), cutsWires);
            this.erp = begin();
        }

        private Erp begin() {
            var ward = new Ward(Ward.LINEN);
            ward.trouble(this::trouble);
            return Linen.builder(test, ward)
                    .dataSource(application)
                    .background(background)
                    .delivery(IMPATIENT)
                    .build()
                    .start();
        }

        private void trouble(String consumer, BedMade heard) {
            if (stalls && random.nextInt(20) == 0) {
                stalls = false;
                pause(LEASE.multipliedBy(3).dividedBy(2));
            }
            if (random.nextInt(200) == 0) {
                failures.incrementAndGet();
                throw new IllegalStateException("The linen room is closed.");
            }
        }

        private void pause(Duration length) {
            try {
                TimeUnit.NANOSECONDS.sleep(length.toNanos()); // as if the machine stood still
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        void harm(Random random, int kills) {
            if (kills % 60 == 59) {
                erp.close();
                application.heal(); // a runtime does not start on a connection that breaks
                background.heal();
                erp = begin();
                return;
            }
            switch (random.nextInt(6)) {
                case 0 -> stalls = true;
                case 1 -> background.cut();
                case 2 -> application.cut();
                case 3 -> background.breakNext(FAULTS.get(random.nextInt(FAULTS.size())));
                default -> application.breakNext(FAULTS.get(random.nextInt(FAULTS.size())));
            }
        }

        void close() {
            erp.close();
        }
    }
}
