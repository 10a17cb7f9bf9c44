package health.erp.core.event;

import java.util.function.BiConsumer;

/**
 * A wish to hear of events by their public name, read into the subscriber's own record with just the fields it needs.
 *
 * @param consumer stable name of the subscriber, unique in the runtime: {@code records.rooms}
 * @param type {@link EventType#name()}
 * @param shape record of the subscriber; components the event lacks stay null, others are ignored
 */
public record Subscription<T extends Record>(
        String consumer, String type, Class<T> shape, BiConsumer<health.erp.core.id.HospitalId, T> handler) {}
