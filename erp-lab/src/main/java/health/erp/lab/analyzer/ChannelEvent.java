package health.erp.lab.analyzer;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to a channel. */
public sealed interface ChannelEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("lab.channel.defined", Defined.class), EventType.of("lab.channel.revised", Revised.class));

    AnalyzerChannelId channel();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("lab-channel", channel().value());
    }

    /** It is there, and open. */
    record Defined(AnalyzerChannelId channel, ChannelCode code, String protocol, Instant at) implements ChannelEvent {}

    /** Its codes mean something else, or it was opened or closed. */
    record Revised(AnalyzerChannelId channel, ChannelCode code, boolean enabled, Instant at) implements ChannelEvent {}
}
