package health.erp.core.event;

import health.erp.core.Caller;
import health.erp.core.Permission;
import health.erp.core.Purpose;
import health.erp.core.id.StaffId;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * A wish to hear of events by their public name, read into the subscriber's own record with just the fields it needs.
 *
 * <p>The handler runs in a transaction of the hospital, once for each event: what it changes commits together with the
 * note that it has. If it throws, the event is tried again later, and the aggregate's next events wait for it.
 *
 * @param consumer stable name of the subscriber, unique in the runtime: {@code records.rooms}; renamed, it hears of
 *     events it has already had
 * @param type {@link EventType#name()}
 * @param shape record of the subscriber; components the event lacks are null, lists empty; others are ignored
 * @param permissions what the handler may do with the caller it is given
 * @param outside whether the type may come from outside, and no module of this runtime need publish it
 */
public record Subscription<T extends Record>(
        String consumer,
        String type,
        Class<T> shape,
        Set<Permission> permissions,
        boolean outside,
        BiConsumer<Caller, T> handler) {

    public Subscription {
        Objects.requireNonNull(consumer, "A subscription has a consumer.");
        Objects.requireNonNull(type, "A subscription names an event type.");
        Objects.requireNonNull(shape, "A subscription has a record of its own.");
        Objects.requireNonNull(handler, "A subscription has a handler.");
        permissions = Set.copyOf(permissions);
    }

    public static <T extends Record> Subscription<T> of(
            String consumer, String type, Class<T> shape, BiConsumer<Caller, T> handler) {
        return new Subscription<>(consumer, type, shape, Set.of(), false, handler);
    }

    /** The same, and the handler's caller may do this. */
    public Subscription<T> allowedTo(Permission... granted) {
        return new Subscription<>(consumer, type, shape, Set.of(granted), outside, handler);
    }

    /** The same, of a type that another system publishes. */
    public Subscription<T> fromOutside() {
        return new Subscription<>(consumer, type, shape, permissions, true, handler);
    }

    /** Whoever acts for the consumer: the same in every hospital and for ever, so that the audit trail names it. */
    public StaffId staff() {
        return new StaffId(
                UUID.nameUUIDFromBytes(("urn:health.erp:consumer:" + consumer).getBytes(StandardCharsets.UTF_8)));
    }

    Caller caller(Envelope event) {
        return new Caller(event.hospital(), staff(), permissions, Purpose.HOPERAT, event.correlation());
    }
}
