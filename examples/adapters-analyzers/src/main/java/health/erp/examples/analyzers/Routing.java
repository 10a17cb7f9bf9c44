package health.erp.examples.analyzers;

import health.erp.lab.analyzer.ChannelCode;
import health.erp.lab.wire.MessageHeader;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose channel a message is of: that of its port, or that of its sender. */
public final class Routing {
    private final @Nullable ChannelCode fixed;
    private final Map<String, ChannelCode> bySender;

    private Routing(@Nullable ChannelCode fixed, Map<String, ChannelCode> bySender) {
        this.fixed = fixed;
        this.bySender = Map.copyOf(bySender);
    }

    /** Whatever comes on the port. */
    public static Routing to(ChannelCode channel) {
        return new Routing(channel, Map.of());
    }

    /**
     * Several senders share the port.
     *
     * @param channels by the name the sender gives itself (MSH-3, H-5)
     */
    public static Routing bySender(Map<String, ChannelCode> channels) {
        return new Routing(null, channels);
    }

    /** Empty when nobody is known by that name, or none was said. */
    Optional<ChannelCode> channel(@Nullable MessageHeader header) {
        if (fixed != null) {
            return Optional.of(fixed);
        }
        return Optional.ofNullable(header)
                .map(h -> bySender.get(h.sendingApplication().id()));
    }

    @Override
    public String toString() {
        return fixed == null ? "several" : fixed.value();
    }
}
