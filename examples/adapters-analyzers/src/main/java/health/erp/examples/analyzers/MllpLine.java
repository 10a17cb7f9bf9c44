package health.erp.examples.analyzers;

import java.net.InetSocketAddress;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A port on which HL7 version 2 comes over MLLP; each message is kept, then acknowledged as its sender wants it. */
public final class MllpLine implements AutoCloseable {
    private final TcpServer server;

    private MllpLine(TcpServer server) {
        this.server = server;
    }

    /**
     * Opens it.
     *
     * @param address port 0 is any that is free
     */
    public static MllpLine open(InetSocketAddress address, LineLimits limits, Routing routing, Intake intake) {
        return open(address, limits, routing, intake, null);
    }

    /**
     * Opens it with TLS.
     *
     * @param tls with what the laboratory proves who it is; null leaves the line plain
     */
    public static MllpLine open(
            InetSocketAddress address, LineLimits limits, Routing routing, Intake intake, @Nullable SSLContext tls) {
        var answers = new Hl7Answers(routing, intake);
        return new MllpLine(new TcpServer(
                "mllp-" + routing, address, limits, tls, socket -> new MllpConversation(socket, limits, answers)
                        .hold()));
    }

    public int port() {
        return server.port();
    }

    /** What is under way is answered first. */
    @Override
    public void close() {
        server.close();
    }
}
