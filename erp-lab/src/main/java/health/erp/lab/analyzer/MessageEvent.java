package health.erp.lab.analyzer;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a message that was sent to the laboratory. */
public sealed interface MessageEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("lab.message.received", Received.class),
            EventType.of("lab.message.applied", Applied.class),
            EventType.of("lab.exception.opened", ExceptionOpened.class),
            EventType.of("lab.exception.closed", ExceptionClosed.class));

    MessageId message();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("lab-message", message().value());
    }

    /** It is kept. */
    record Received(
            MessageId message,
            AnalyzerChannelId channel,
            MessageRelation relation,
            @Nullable MessageId first,
            Instant at)
            implements MessageEvent {}

    /** What of it could be applied was. */
    record Applied(
            MessageId message, AnalyzerChannelId channel, MessageStatus status, int applied, int held, Instant at)
            implements MessageEvent {}

    /** Something of it waits for a person. */
    record ExceptionOpened(
            MessageId message,
            AnalyzerChannelId channel,
            MessageExceptionId exception,
            ExceptionKind kind,
            int parts,
            Instant at)
            implements MessageEvent {}

    /** It was applied after all, or dismissed. */
    record ExceptionClosed(
            MessageId message, MessageExceptionId exception, ExceptionKind kind, ExceptionStatus status, Instant at)
            implements MessageEvent {}
}
