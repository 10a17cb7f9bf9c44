package health.erp.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.event.Aggregate;
import health.erp.core.event.Envelope;
import health.erp.core.event.EventTransport;
import health.erp.core.event.Outcome;
import health.erp.core.id.HospitalId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the relay relies on when events leave over a transport. An adapter's test implements this. */
public interface EventTransportContract {
    Duration PLENTY = Duration.ofSeconds(20);

    /** The transport, with somebody at its other end who gets every event; what he throws is his failure. */
    EventTransport connect(Consumer<Envelope> receiver);

    /** An event the transport itself cannot deliver, if there is any: it fails alone, the others of the call do not. */
    default @Nullable Envelope undeliverable() {
        return null;
    }

    @Test
    default void whatIsAcknowledgedArrivesAsItWas() throws InterruptedException {
        var arrived = new LinkedBlockingQueue<Envelope>();
        var transport = connect(arrived::add);
        var sent = List.of(
                envelope(1, "{\"text\":\"रवि 🏥 \\\" \\n\",\"number\":1.50,\"nothing\":null}"),
                envelope(2, "{}"),
                envelope(3, "{\"long\":\"" + "x".repeat(300_000) + "\"}"));

        assertThat(transport.send(sent, PLENTY)).hasSize(3).containsOnly(Outcome.ACKNOWLEDGED);

        assertThat(take(arrived, 3)).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    default void anAggregatesEventsArriveInTheirOrder() throws InterruptedException {
        var arrived = new LinkedBlockingQueue<Envelope>();
        var transport = connect(arrived::add);
        var sent = new ArrayList<Envelope>();
        for (int turn = 0; turn < 50; turn++) {
            var both = List.of(envelope(1, "{\"turn\":" + turn + "}"), envelope(2, "{\"turn\":" + turn + "}"));
            assertThat(transport.send(both, PLENTY)).containsOnly(Outcome.ACKNOWLEDGED);
            sent.addAll(both);
        }

        var heard = take(arrived, 100);

        for (long aggregate : List.of(1L, 2L)) {
            assertThat(heard)
                    .filteredOn(e -> e.aggregate().id().getLeastSignificantBits() == aggregate)
                    .containsExactlyElementsOf(sent.stream()
                            .filter(e -> e.aggregate().id().getLeastSignificantBits() == aggregate)
                            .toList());
        }
    }

    @Test
    default void nothingIsBegunWithoutABudget() {
        var arrived = new LinkedBlockingQueue<Envelope>();
        var transport = connect(arrived::add);

        assertThat(transport.send(List.of(envelope(1, "{}"), envelope(2, "{}")), Duration.ZERO))
                .containsExactly(Outcome.WAITING, Outcome.WAITING);
        assertThat(arrived).isEmpty();
        assertThat(transport.send(List.of(), PLENTY)).isEmpty();
    }

    @Test
    default void whatCannotBeDeliveredFailsAlone() throws InterruptedException {
        var arrived = new LinkedBlockingQueue<Envelope>();
        var transport = connect(arrived::add);
        var wrong = undeliverable();
        if (wrong == null) {
            return;
        }
        var first = envelope(1, "{}");
        var last = envelope(2, "{}");

        var outcomes = transport.send(List.of(first, wrong, last), PLENTY);

        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(0)).isEqualTo(Outcome.ACKNOWLEDGED);
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Failed.class);
        assertThat(outcomes.get(2)).isEqualTo(Outcome.ACKNOWLEDGED);
        assertThat(take(arrived, 2)).containsExactlyInAnyOrder(first, last);
    }

    @Test
    default void severalRelaysSendAtOnce() throws Exception {
        var arrived = new LinkedBlockingQueue<Envelope>();
        var transport = connect(arrived::add);
        var relays = Executors.newFixedThreadPool(4);
        try {
            var sending = new ArrayList<Future<?>>();
            for (long aggregate = 1; aggregate <= 4; aggregate++) {
                var mine = aggregate;
                sending.add(relays.submit(() -> {
                    for (int turn = 0; turn < 25; turn++) {
                        assertThat(transport.send(List.of(envelope(mine, "{\"turn\":" + turn + "}")), PLENTY))
                                .containsExactly(Outcome.ACKNOWLEDGED);
                    }
                }));
            }
            for (var relay : sending) {
                relay.get(60, TimeUnit.SECONDS);
            }
        } finally {
            relays.shutdown();
        }

        assertThat(take(arrived, 100)).doesNotHaveDuplicates();
    }

    /** An event of the aggregate with that number; each has an id of its own. */
    static Envelope envelope(long aggregate, String data) {
        return new Envelope(
                new UUID(System.nanoTime(), Ids.NEXT.getAndIncrement()),
                HospitalId.of("01890000-0000-7000-8000-000000000001"),
                new Aggregate("bed", new UUID(0, aggregate)),
                "bed.made",
                1,
                "request-7",
                Instant.parse("2026-03-02T04:30:00Z"),
                Instant.parse("2026-03-02T04:30:01.000001Z"),
                data,
                "c2lnbmVk");
    }

    private static List<Envelope> take(BlockingQueue<Envelope> arrived, int count) throws InterruptedException {
        var taken = new ArrayList<Envelope>();
        while (taken.size() < count) {
            var next = arrived.poll(20, TimeUnit.SECONDS);
            assertThat(next).as("%d of %d arrived", taken.size(), count).isNotNull();
            taken.add(next);
        }
        assertThat(arrived).isEmpty();
        return taken;
    }

    /** Counts the events of a run. */
    final class Ids {
        private static final AtomicLong NEXT = new AtomicLong();

        private Ids() {}
    }
}
