package health.erp.core.event;

import health.erp.core.Caller;
import health.erp.core.ErpException;
import health.erp.core.event.Outcome.Failed;
import health.erp.core.fair.Permits;
import health.erp.core.fair.WorkKind;
import health.erp.core.jpa.Inbox;
import health.erp.core.jpa.Json;
import health.erp.core.jpa.Outbox;
import health.erp.core.jpa.Outboxes;
import health.erp.core.key.Keys;
import health.erp.core.telemetry.Telemetry;
import health.erp.core.telemetry.Telemetry.Work;
import health.erp.core.work.Worker;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Delivers what happened in the hospitals to whoever subscribed, and takes in what happened elsewhere. */
public final class Events {
    private static final Duration IDLE = Duration.ofMillis(150);
    private static final Duration TIDY = Duration.ofMinutes(1);
    private static final int TIDIED_AT_ONCE = 500;

    private final Parts parts;
    private final Map<String, List<Subscription<?>>> subscriptions;
    private final @Nullable Worker relays;
    private final List<Worker> workers;

    /** Made by the runtime; ask {@code erp.core().events()}. */
    public Events(Parts parts) {
        this.parts = parts;
        this.subscriptions = parts.subscriptions().stream().collect(Collectors.groupingBy(Subscription::type));
        var outboxes = parts.outboxes();
        this.relays = outboxes == null || parts.delivery().relays() == 0 ? null : relays(outboxes);
        this.workers = workers(outboxes);
    }

    private Worker relays(Outboxes outboxes) {
        var closing = new Closing();
        var ofEachPlace = new ConcurrentHashMap<Outbox, Relay>();
        closing.worker = new Worker("relay", parts.delivery().relays(), IDLE, () -> {
            var served = false;
            for (var outbox : outboxes.all()) {
                served |= ofEachPlace
                        .computeIfAbsent(outbox, o -> relay(o, closing))
                        .round();
            }
            return served;
        });
        return closing.worker;
    }

    private Relay relay(Outbox outbox, Closing closing) {
        var transport = parts.transport();
        return new Relay(
                outbox,
                transport == null ? new InProcess(this::deliver) : transport,
                transport == null ? e -> e : this::signed,
                parts.delivery(),
                parts.clock(),
                closing::isClosing);
    }

    private List<Worker> workers(@Nullable Outboxes outboxes) {
        var all = new ArrayList<Worker>();
        if (relays != null) {
            all.add(relays);
        }
        if (outboxes != null) {
            all.add(new Worker("inbox", 1, TIDY, () -> forgetEffects(outboxes)));
        }
        return List.copyOf(all);
    }

    private boolean forgetEffects(Outboxes outboxes) {
        var more = false;
        for (var outbox : outboxes.all()) {
            more |= outbox.forgetEffects(parts.delivery().memory(), TIDIED_AT_ONCE) == TIDIED_AT_ONCE;
        }
        return more;
    }

    /** What the runtime does by itself once it is started: delivering, and forgetting old effects. */
    public List<Worker> workers() {
        return workers;
    }

    /** Whether this runtime may look for events that wait; not on PostgreSQL without a role for that. */
    public boolean canDeliver() {
        return parts.outboxes() != null;
    }

    /** Events have just been committed. */
    public void wake() {
        if (relays != null) {
            relays.wake();
        }
    }

    /** All event types this runtime's modules publish, with the shape of each. */
    public Catalogue catalogue() {
        return Catalogue.of(parts.types());
    }

    /**
     * Takes in an event that came from outside, for instance over a broker, and lets those who subscribed to its type
     * have its effect, each once. When a handler throws, so does this, after the other subscribers have had it, and when the
     * hospital has as much under way as it may: let it come again.
     */
    public Receipt receive(Envelope event) {
        if (!parts.keys().verify(event.hospital(), event.signedPart(), event.signature())) {
            return Receipt.FORGED;
        }
        var oldest = parts.clock().instant().minus(parts.delivery().memory()).plus(Duration.ofDays(1));
        if (event.sent().isBefore(oldest)) {
            return Receipt.STALE;
        }
        var permit = parts.permits().take(event.hospital(), WorkKind.EVENT);
        try {
            handleAll(event);
        } finally {
            permit.close();
        }
        return Receipt.DONE;
    }

    private void handleAll(Envelope event) {
        RuntimeException failure = null;
        for (var subscription : subscribers(event)) {
            try {
                handle(subscription, event);
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private Envelope signed(Envelope event) {
        return event.signed(parts.keys().mac(event.hospital(), event.signedPart()));
    }

    /** Unless relays are at work for the hospital already, as many as may be. */
    private Outcome deliver(Envelope event) {
        if (subscribers(event).isEmpty()) {
            return Outcome.ACKNOWLEDGED;
        }
        var permit = parts.permits().ifFree(event.hospital(), WorkKind.EVENT);
        if (permit.isEmpty()) {
            return Outcome.HELD;
        }
        try {
            return handle(event);
        } finally {
            permit.get().close();
        }
    }

    /** All subscribers get it, even if one of them fails. */
    Outcome handle(Envelope event) {
        var outcome = Outcome.ACKNOWLEDGED;
        for (var subscription : subscribers(event)) {
            try {
                handle(subscription, event);
            } catch (RuntimeException | Error e) { // a handler's stack overflow must not end the relay
                outcome = outcome instanceof Failed ? outcome : Outcome.failed(subscription.consumer(), e);
            }
        }
        return outcome;
    }

    private <T extends Record> void handle(Subscription<T> subscription, Envelope event) {
        var caller = subscription.caller(event);
        var observed = parts.telemetry()
                .begins(new Work(Work.Kind.DELIVERY, subscription.consumer(), event.hospital(), event.correlation()));
        try {
            parts.transaction().accept(caller, () -> {
                if (parts.inbox().isFirst(subscription.consumer(), event.id())) {
                    subscription.handler().accept(caller, Json.readTolerantly(event.data(), subscription.shape()));
                }
            });
            observed.done();
        } catch (ErpException e) {
            observed.refused(e.code());
            throw e;
        } catch (RuntimeException | Error e) {
            observed.failed(e.getClass().getName());
            throw e;
        }
    }

    private List<Subscription<?>> subscribers(Envelope event) {
        return subscriptions.getOrDefault(event.type(), List.of());
    }

    /** The worker is made of the relay, and the relay asks it whether it is closing. */
    private static final class Closing {
        private @Nullable Worker worker;

        boolean isClosing() {
            var mine = worker;
            return mine != null && mine.isClosing();
        }
    }

    /**
     * What it is made of.
     *
     * @param outboxes null where no role may look into all hospitals, so nothing is delivered
     * @param transport null for straight to the subscribers
     * @param permits of each hospital, to deliver in this runtime
     * @param transaction runs the work in a transaction of the caller's hospital
     */
    public record Parts(
            Collection<EventType> types,
            List<Subscription<?>> subscriptions,
            @Nullable Outboxes outboxes,
            Inbox inbox,
            Keys keys,
            @Nullable EventTransport transport,
            EventDelivery delivery,
            Clock clock,
            Telemetry telemetry,
            Permits permits,
            BiConsumer<Caller, Runnable> transaction) {}
}
