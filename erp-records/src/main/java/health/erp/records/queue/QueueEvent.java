package health.erp.records.queue;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import health.erp.records.schedule.ResourceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Everything that can happen to a number somebody took. */
public sealed interface QueueEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES =
            List.of(EventType.of("queue.token.issued", Issued.class), EventType.of("queue.token.moved", Moved.class));

    QueueTokenId token();

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("queue-token", token().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** A patient waits. */
    record Issued(QueueTokenId token, PatientId patient, ResourceId resource, LocalDate day, int number, Instant at)
            implements QueueEvent {}

    /** The patient was called, came in, is done, or went away. */
    record Moved(
            QueueTokenId token, PatientId patient, ResourceId resource, int number, QueueTokenStatus to, Instant at)
            implements QueueEvent {}
}
