package health.erp.core.event;

import health.erp.core.event.Outcome.Acknowledged;
import health.erp.core.event.Outcome.Failed;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Lease;
import health.erp.core.jpa.Outbox;
import health.erp.core.jpa.ParkedAggregates;
import health.erp.core.jpa.WaitingEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings events out of the outbox: takes a part nobody serves, delivers what waits there in order, a batch for each
 * hospital in turn, and forgets what was acknowledged.
 *
 * <p>An aggregate whose event fails is parked with what waits behind it, and tried again after a pause; the others flow.
 */
final class Relay {
    static final int BATCH = 200;
    static final int BATCHES_A_LEASE = 8;
    private static final int DUE_A_LEASE = 20;
    private static final Duration LONGEST_SEND = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final Outbox outbox;
    private final EventTransport transport;
    private final UnaryOperator<Envelope> signature;
    private final EventDelivery delivery;
    private final Clock clock;
    private final BooleanSupplier closing;
    private final AtomicInteger heldInARow = new AtomicInteger();

    Relay(
            Outbox outbox,
            EventTransport transport,
            UnaryOperator<Envelope> signature,
            EventDelivery delivery,
            Clock clock,
            BooleanSupplier closing) {
        this.outbox = outbox;
        this.transport = transport;
        this.signature = signature;
        this.delivery = delivery;
        this.clock = clock;
        this.closing = closing;
    }

    /**
     * Serves one part for a while; answers whether there may be more to serve at once. There is not when all that waits, in
     * as many parts as there are, is of hospitals that have all they may have.
     */
    boolean round() {
        var lease = outbox.take(delivery.lease());
        if (lease.isEmpty()) {
            return false;
        }
        if (serve(lease.get())) {
            heldInARow.set(0);
            return true;
        }
        if (heldInARow.incrementAndGet() < Outbox.PARTS) {
            return true;
        }
        heldInARow.set(0);
        return false;
    }

    /** Answers whether anything was begun. */
    private boolean serve(Lease lease) {
        var done = false;
        try {
            var begun = tryAgain(lease);
            begun |= deliver(lease);
            done = true;
            return begun;
        } finally {
            release(lease, done);
        }
    }

    private void release(Lease lease, boolean done) {
        try {
            outbox.release(lease);
        } catch (RuntimeException e) {
            if (done) {
                throw e;
            } // the failure under way matters more, and the lease runs out by itself
        }
    }

    private boolean deliver(Lease lease) {
        var begun = false;
        for (int n = 0; n < BATCHES_A_LEASE && !closing.getAsBoolean() && isHeld(lease); n++) {
            var first = lease.servedUpTo() == null;
            var batch = outbox.batch(lease, BATCH);
            if (!batch.isEmpty()) {
                var turn = new Turn();
                var held = deliver(lease, batch, turn);
                begun |= turn.hasBegun();
                if (!held) {
                    return begun;
                }
            }
            if (batch.size() < BATCH && first) {
                return begun;
            }
            if (batch.isEmpty()) {
                lease.servedUpTo(null); // round again, from the first hospital
            }
        }
        return begun;
    }

    /** Answers whether the lease was held to the end. */
    private boolean deliver(Lease lease, List<WaitingEvent> batch, Turn turn) {
        var began = System.nanoTime();
        batch.stream().filter(WaitingEvent::parked).forEach(turn::park);
        var rest = batch;
        while (!rest.isEmpty() && System.nanoTime() - began < LONGEST_SEND.toNanos()) {
            var wave = new LinkedHashMap<WaitingEvent.Key, WaitingEvent>();
            var later = new ArrayList<WaitingEvent>();
            for (var event : rest) {
                if (!turn.isHeldBack(event) && wave.putIfAbsent(event.key(), event) != null) {
                    later.add(event);
                }
            }
            if (!wave.isEmpty()) {
                if (!isHeld(lease)) {
                    return false;
                }
                turn.sent(
                        List.copyOf(wave.values()),
                        send(lease, wave.values().stream().toList()));
            }
            rest = later;
        }
        lease.servedUpTo(turn.servedUpTo(batch));
        return settle(lease, turn);
    }

    private List<Outcome> send(Lease lease, List<WaitingEvent> wave) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var budget = lease.left().multipliedBy(3).dividedBy(4);
        var outcomes = transport.send(
                wave.stream().map(e -> signature.apply(envelope(e, now))).toList(),
                budget.compareTo(LONGEST_SEND) < 0 ? budget : LONGEST_SEND);
        if (outcomes.size() != wave.size()) {
            throw new IllegalStateException("The transport (%s) answered %d outcomes for %d events."
                    .formatted(transport.getClass().getName(), outcomes.size(), wave.size()));
        }
        return outcomes;
    }

    private static Envelope envelope(WaitingEvent event, Instant now) {
        return new Envelope(
                event.id(),
                event.hospital(),
                event.aggregate(),
                event.type(),
                event.version(),
                event.correlation(),
                event.occurredAt(),
                now,
                event.payload(),
                "");
    }

    private boolean settle(Lease lease, Turn turn) {
        outbox.delivered(lease, turn.delivered);
        return turn.aside.isEmpty() || outbox.parked().park(lease, delivery.lease(), turn.troubles, turn.aside);
    }

    /** Answers whether anything was begun. */
    private boolean tryAgain(Lease lease) {
        var begun = false;
        for (var parked : outbox.parked().due(lease, DUE_A_LEASE)) {
            if (closing.getAsBoolean() || !isHeld(lease)) {
                return begun;
            }
            begun |= tryAgain(lease, parked);
        }
        return begun;
    }

    /** Answers whether anything was begun. */
    private boolean tryAgain(Lease lease, ParkedAggregates.Parked parked) {
        for (var event : outbox.parked().events(parked.key(), BATCH)) {
            if (!isHeld(lease)) {
                return true;
            }
            var outcome = send(lease, List.of(event)).get(0);
            if (outcome instanceof Outcome.Held) {
                return false;
            }
            if (outcome instanceof Failed failed) {
                var again =
                        event.id().equals(parked.event()) && failed.consumer().equals(parked.consumer());
                outbox.parked()
                        .failedAgain(
                                lease, delivery.lease(), trouble(event, failed, again ? parked.attempts() + 1 : 1));
                return true;
            }
            if (!(outcome instanceof Acknowledged) || !outbox.parked().delivered(lease, event)) {
                return true; // it, or the next, is still there, and due
            }
        }
        outbox.parked().unpark(lease, delivery.lease(), parked.key());
        return true;
    }

    private ParkedAggregates.Trouble trouble(WaitingEvent event, Failed failed, int attempts) {
        var dead = attempts >= delivery.attempts();
        if (dead) {
            LOG.warn(
                    "The event {} ({}) of hospital {} is dead after {} attempts: {} failed with {}. Its aggregate waits.",
                    event.id(),
                    event.type(),
                    event.hospital(),
                    attempts,
                    failed.consumer(),
                    failed.error());
        }
        return new ParkedAggregates.Trouble(
                event, failed.consumer(), attempts, failed.error(), dead ? null : delivery.pauseAfter(attempts));
    }

    /** Renews the lease while there is time. */
    private boolean isHeld(Lease lease) {
        var left = lease.left();
        if (left.multipliedBy(2).compareTo(delivery.lease()) > 0) {
            return true;
        }
        return outbox.renew(lease, delivery.lease());
    }

    /** What became of one batch. */
    private final class Turn {
        private final List<WaitingEvent> delivered = new ArrayList<>();
        private final List<WaitingEvent> aside = new ArrayList<>();
        private final List<ParkedAggregates.Trouble> troubles = new ArrayList<>();
        private final Set<WaitingEvent.Key> parked = new HashSet<>();
        private final Set<WaitingEvent.Key> waiting = new HashSet<>();
        private final Set<UUID> begun = new HashSet<>();

        boolean hasBegun() {
            return !delivered.isEmpty() || !aside.isEmpty();
        }

        void park(WaitingEvent event) {
            parked.add(event.key());
        }

        /** Whether an earlier event of the aggregate did not get through; puts this one aside, if that was parked. */
        boolean isHeldBack(WaitingEvent event) {
            if (parked.contains(event.key())) {
                begun.add(event.hospital().value());
                return aside.add(event);
            }
            return waiting.contains(event.key());
        }

        void sent(List<WaitingEvent> events, List<Outcome> outcomes) {
            for (int i = 0; i < events.size(); i++) {
                var event = events.get(i);
                var outcome = outcomes.get(i);
                if (outcome instanceof Outcome.Waiting) {
                    waiting.add(event.key());
                    continue;
                }
                if (outcome instanceof Outcome.Held) {
                    waiting.add(event.key());
                    begun.add(event.hospital().value()); // it is the next one's turn
                    continue;
                }
                begun.add(event.hospital().value());
                if (outcome instanceof Failed failed) {
                    parked.add(event.key());
                    aside.add(event);
                    troubles.add(trouble(event, failed, 1));
                } else {
                    delivered.add(event);
                }
            }
        }

        /** The last hospital that had its turn: those for which nothing could be begun come first next time. */
        HospitalId servedUpTo(List<WaitingEvent> batch) {
            var last = batch.get(0).hospital();
            for (var event : batch) {
                if (!begun.contains(event.hospital().value())) {
                    return last;
                }
                last = event.hospital();
            }
            return last;
        }
    }
}
