package health.erp.core.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What can happen to an event that could not be delivered. */
public sealed interface DeadLetterEvent extends DomainEvent {
    List<EventType> TYPES = List.of(EventType.of("dead-letter.discarded", Discarded.class));

    /** Somebody gave the event up; {@code of} is the aggregate it was about, {@code consumer} who could not take it. */
    record Discarded(UUID event, String type, Aggregate of, String consumer, String reason, Instant at)
            implements DeadLetterEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("dead-letter", event);
        }
    }
}
