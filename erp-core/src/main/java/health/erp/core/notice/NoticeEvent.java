package health.erp.core.notice;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import java.time.Instant;
import java.util.List;

/** What becomes of a notice; with ids only. */
public sealed interface NoticeEvent extends DomainEvent {
    List<EventType> TYPES = List.of(
            EventType.of("notice.sent", Sent.class),
            EventType.of("notice.delivered", Delivered.class),
            EventType.of("notice.failed", Failed.class));

    NoticeId notice();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("notice", notice().value());
    }

    /** A provider has taken it. */
    record Sent(NoticeId notice, String type, Channel channel, Instant at) implements NoticeEvent {}

    /** It has arrived. */
    record Delivered(NoticeId notice, String type, Channel channel, Instant at) implements NoticeEvent {}

    /** No channel is left; the reason is a code. */
    record Failed(NoticeId notice, String type, String reason, Instant at) implements NoticeEvent {}
}
