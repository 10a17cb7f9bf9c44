package health.erp.examples.analyzers;

import java.net.InetSocketAddress;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A port to which an analyzer is connected that speaks ASTM: its results are kept, its questions answered. */
public final class AstmLine implements AutoCloseable {
    private final TcpServer server;

    private AstmLine(TcpServer server) {
        this.server = server;
    }

    /**
     * Opens it.
     *
     * @param address port 0 is any that is free
     */
    public static AstmLine open(InetSocketAddress address, LineLimits limits, Routing routing, Intake intake) {
        return open(address, limits, routing, intake, null);
    }

    /**
     * Opens it with TLS.
     *
     * @param tls with what the laboratory proves who it is; null leaves the line plain
     */
    public static AstmLine open(
            InetSocketAddress address, LineLimits limits, Routing routing, Intake intake, @Nullable SSLContext tls) {
        var dealings = new AstmDealings(routing, intake);
        return new AstmLine(new TcpServer(
                "astm-" + routing, address, limits, tls, socket -> new AstmConversation(socket, limits, dealings)
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
