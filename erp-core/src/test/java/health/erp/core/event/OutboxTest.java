package health.erp.core.event;

import static health.erp.core.event.Linen.make;
import static health.erp.core.event.Linen.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.jpa.Lease;
import health.erp.core.jpa.Outbox;
import health.erp.core.jpa.Outboxes;
import health.erp.core.jpa.ParkedAggregates;
import health.erp.core.jpa.WaitingEvent;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.ward.Ward;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Ward.class)
class OutboxTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final UUID ONE = new UUID(7, 1);
    private static final UUID TWO = new UUID(7, 2);

    private final TestErp test;
    private final Outbox outbox;
    private final Caller nurse;

    OutboxTest(TestErp test) {
        this.test = test;
        this.outbox = new Outboxes(test.erp().core().places()).all().get(0);
        this.nurse = test.aCaller(test.aHospital());
    }

    @AfterEach
    void emptied() {
        expire();
        Linen.background(test, "delete from erp_outbox");
        Linen.background(test, "delete from erp_parked_event");
        Linen.background(test, "delete from erp_parked_aggregate");
    }

    @Test
    void nothingWaitsSoNothingIsServed() {
        assertThat(outbox.take(LONG)).isEmpty();
    }

    @Test
    void aPartIsServedByOneAtATime() {
        make(test, nurse, ONE, TWO);

        var first = outbox.take(LONG).orElseThrow();
        var second = outbox.take(LONG).orElseThrow();

        assertThat(outbox.take(LONG)).isEmpty();
        assertThat(outbox.batch(first, 10)).hasSize(1);
        assertThat(outbox.batch(second, 10)).hasSize(1).isNotEqualTo(outbox.batch(first, 10));
        outbox.release(first);
        assertThat(outbox.take(LONG)).isPresent();
    }

    @Test
    void manyAtOnceTakeEachPartOnce() throws Exception {
        var beds = new ArrayList<UUID>();
        for (int i = 0; i < 16; i++) {
            beds.add(new UUID(7, i));
        }
        make(test, nurse, beds.toArray(UUID[]::new));
        var threads = Executors.newFixedThreadPool(8);
        var taken = new ArrayList<Lease>();
        try {
            Callable<List<Lease>> taking = () -> {
                var mine = new ArrayList<Lease>();
                for (var lease = outbox.take(LONG); lease.isPresent(); lease = outbox.take(LONG)) {
                    mine.add(lease.get());
                }
                return mine;
            };
            for (var done : threads.invokeAll(List.of(taking, taking, taking, taking, taking, taking))) {
                taken.addAll(done.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(taken).hasSize(16);
        var seen = new HashSet<UUID>();
        taken.forEach(lease ->
                outbox.batch(lease, 10).forEach(e -> seen.add(e.aggregate().id())));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(beds);
    }

    @Test
    void whoLostTheLeaseChangesNothing() {
        make(test, nurse, ONE, ONE);
        var stalled = outbox.take(LONG).orElseThrow();
        var batch = outbox.batch(stalled, 10);
        expire();
        var next = outbox.take(LONG).orElseThrow();

        assertThat(outbox.renew(stalled, LONG)).isFalse();
        assertThat(outbox.delivered(stalled, batch)).isZero();
        assertThat(outbox.parked().park(stalled, LONG, List.of(trouble(batch.get(0))), batch))
                .isFalse();
        outbox.release(stalled);

        assertThat(outbox.take(LONG)).isEmpty(); // still the next one's
        assertThat(outbox.batch(next, 10)).isEqualTo(batch);
        assertThat(outbox.delivered(next, batch)).isEqualTo(2);
        assertThat(waiting(test, nurse)).isEmpty();
    }

    @Test
    void whoLostTheLeaseCannotMeddleWithWhatIsParked() {
        make(test, nurse, ONE);
        var stalled = outbox.take(LONG).orElseThrow();
        var batch = outbox.batch(stalled, 10);
        assertThat(outbox.parked().park(stalled, LONG, List.of(trouble(batch.get(0))), batch))
                .isTrue();
        expire();

        assertThat(outbox.parked().delivered(stalled, batch.get(0))).isFalse();
        outbox.parked().failedAgain(stalled, LONG, trouble(batch.get(0)));
        Linen.background(test, "delete from erp_parked_event");
        outbox.parked().unpark(stalled, LONG, batch.get(0).key());

        assertThat(test.rows(
                        nurse.hospital(), "select attempts from erp_parked_aggregate where hospital_id = :hospital"))
                .containsExactly("1");
    }

    @Test
    void aLeaseThatRanOutIsLostThoughNobodyTookIt() {
        make(test, nurse, ONE);
        var lease = outbox.take(LONG).orElseThrow();
        assertThat(outbox.renew(lease, LONG)).isTrue();
        expire();

        assertThat(outbox.renew(lease, LONG)).isFalse();
        assertThat(outbox.delivered(lease, outbox.batch(lease, 10))).isZero();
    }

    @Test
    void theTurnOfAHospitalIsKeptInTheDatabase() {
        var other = test.aCaller(test.aHospital());
        make(test, nurse, ONE, ONE);
        make(test, other, ONE);
        var lease = outbox.take(LONG).orElseThrow();
        var first = outbox.batch(lease, 1).get(0);
        lease.servedUpTo(first.hospital());
        outbox.release(lease);

        var next = outbox.take(LONG).orElseThrow();

        assertThat(outbox.batch(next, 10)).isNotEmpty().allSatisfy(e -> assertThat(e.hospital())
                .isNotEqualTo(first.hospital()));
    }

    /** As if the lease's time had come, by the clock of the database. */
    private void expire() {
        Linen.background(test, "update erp_relay_lease set leased_until = served_at where part >= 0");
    }

    private static ParkedAggregates.Trouble trouble(WaitingEvent event) {
        return new ParkedAggregates.Trouble(event, Ward.LINEN, 1, "failed", Duration.ZERO);
    }
}
