package health.erp.examples.service.laboratory;

import health.erp.examples.analyzers.OrderDownload.Destination;
import health.erp.examples.analyzers.OrderDownload.Wire;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** On which ports analyzers, wards and other laboratories send: {@code hospital.lines[0].port=2575}. */
@ConfigurationProperties("hospital")
record AnalyzerLineSettings(List<Line> lines) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    AnalyzerLineSettings {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** The protocol on the wire. */
    enum Protocol {
        MLLP,
        ASTM
    }

    /**
     * One port.
     *
     * @param hospital whose laboratory it is
     * @param channel its code there
     * @param port 0 is any that is free
     * @param bind the address it listens on; if left out, this machine only
     * @param ordersTo where the analyzer listens that is told unasked what to measure, {@code 10.1.2.3:2576}; if left out, it asks
     */
    record Line(
            UUID hospital,
            String channel,
            Protocol protocol,
            int port,
            @Nullable String bind,
            @Nullable String ordersTo) {
        Line {
            if (ordersTo != null && !ordersTo.matches(".+:[0-9]{1,5}")) {
                throw new IllegalArgumentException(
                        "hospital.lines: orders-to (%s) is not host:port.".formatted(ordersTo));
            }
        }

        InetSocketAddress address() {
            return new InetSocketAddress(bind == null ? "127.0.0.1" : bind, port);
        }

        /** Empty where it asks. */
        Optional<Destination> destination() {
            if (ordersTo == null) {
                return Optional.empty();
            }
            var colon = ordersTo.lastIndexOf(':');
            var port = Integer.parseInt(ordersTo.substring(colon + 1));
            var address = InetSocketAddress.createUnresolved(ordersTo.substring(0, colon), port);
            var wire = protocol == Protocol.MLLP ? Wire.MLLP : Wire.ASTM;
            return Optional.of(new Destination(wire, address, PATIENCE));
        }
    }
}
