package health.erp.core.event;

import health.erp.core.id.HospitalId;
import java.util.function.BiConsumer;

/**
 * A wish to hear of events by their public name, read into the subscriber's own record with just the fields it needs.
 * Checked when the runtime is built; events wait in the outbox until there is a relay to deliver them.
 *
 * @param consumer stable name of the subscriber, unique in the runtime: {@code records.rooms}
 * @param type {@link EventType#name()}
 * @param shape record of the subscriber; components the event lacks stay null, others are ignored
 */
public record Subscription<T extends Record>(
        String consumer, String type, Class<T> shape, BiConsumer<HospitalId, T> handler) {}
