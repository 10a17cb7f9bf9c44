package health.erp.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.ward.MakeBeds;
import health.erp.core.ward.Ward;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Subscribers that take long over one hospital's events, and the events of the others. */
@OnEachDatabase(Ward.class)
class EventShareTest {
    private final TestErp test;

    EventShareTest(TestErp test) {
        this.test = test;
    }

    @Test
    void aHospitalWhoseSubscribersTakeLongLeavesARelayToTheOthers() throws Exception {
        var mine = new Ward(Ward.LINEN);
        var noisy = test.aCaller(test.aHospital());
        var calm = test.aCaller(test.aHospital());
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var heard = new ConcurrentLinkedQueue<UUID>();
        mine.linen((caller, event) -> {
            if (caller.hospital().equals(noisy.hospital())) {
                inside.countDown();
                await(goOn);
            } else {
                heard.add(event.bed());
            }
        });
        var thread = Executors.newSingleThreadExecutor();
        try (var erp = Linen.builder(test, mine).build()) {
            var beds = erp.module(Ward.class).beds();
            make(erp.module(Ward.class), noisy, List.of(bed(1, 0), bed(2, 0), bed(1, 1), bed(2, 1)));
            var relays = erp.core().events().workers().get(0);
            var first = thread.submit(relays::once); // stays with the noisy hospital, in the part 0 or 1
            await(inside);
            beds.make(calm, new MakeBeds(List.of(bed(3, 0), bed(3, 1), bed(3, 5))));

            relays.untilIdle();

            assertThat(heard).hasSize(2).contains(bed(3, 5)); // and that of the part nobody is in
            assertThat(waiting(noisy)).hasSize(4);

            goOn.countDown();
            assertThat(first.get(60, TimeUnit.SECONDS)).isTrue();
            relays.untilIdle();

            assertThat(heard).hasSize(3);
            assertThat(waiting(noisy)).isEmpty();
        } finally {
            goOn.countDown();
            thread.shutdown();
        }
    }

    @Test
    void afterAWhileItIsTheNextHospitalsTurn() {
        var order = new ArrayList<String>();
        var transport = new InProcess(event -> {
            order.add(event.hospital().toString());
            if (order.size() == 1) {
                busyFor(InProcess.TURN.toMillis() + 1);
            }
            return Outcome.ACKNOWLEDGED;
        });
        var noisy = envelope(1);
        var calm = envelope(2);

        var outcomes = transport.send(List.of(noisy, noisy, calm), InProcess.TURN.multipliedBy(10));

        assertThat(outcomes).containsExactly(Outcome.ACKNOWLEDGED, Outcome.HELD, Outcome.ACKNOWLEDGED);
        assertThat(order)
                .containsExactly(noisy.hospital().toString(), calm.hospital().toString());
    }

    private static Envelope envelope(long hospital) {
        var now = TestErp.MORNING;
        return new Envelope(
                new UUID(9, hospital),
                new health.erp.core.id.HospitalId(new UUID(0, hospital)),
                new Aggregate("bed", new UUID(8, hospital)),
                "bed.made",
                1,
                null,
                now,
                now,
                "{}",
                "");
    }

    private static void make(Ward ward, Caller nurse, List<UUID> beds) {
        ward.beds().make(nurse, new MakeBeds(beds));
    }

    private List<String> waiting(Caller caller) {
        return Linen.waiting(test, caller);
    }

    private static UUID bed(long number, long part) {
        return new UUID(number, part);
    }

    private static void busyFor(long millis) {
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
