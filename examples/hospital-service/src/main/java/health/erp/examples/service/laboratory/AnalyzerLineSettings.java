package health.erp.examples.service.laboratory;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** On which ports analyzers, wards and other laboratories send: {@code hospital.lines[0].port=2575}. */
@ConfigurationProperties("hospital")
record AnalyzerLineSettings(List<Line> lines) {
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
     */
    record Line(UUID hospital, String channel, Protocol protocol, int port, @Nullable String bind) {
        InetSocketAddress address() {
            return new InetSocketAddress(bind == null ? "127.0.0.1" : bind, port);
        }
    }
}
