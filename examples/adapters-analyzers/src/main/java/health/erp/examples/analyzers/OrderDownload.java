package health.erp.examples.analyzers;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.lab.Lab;
import health.erp.lab.analyzer.ChannelCode;
import health.erp.lab.analyzer.OrdersOfTube;
import health.erp.lab.wire.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;

/** Tells an analyzer that does not ask what is to be measured in a tube: over a connection of its own, on which it listens. */
public final class OrderDownload {
    private final Erp erp;
    private final Lab lab;

    public OrderDownload(Erp erp, Lab lab) {
        this.erp = erp;
        this.lab = lab;
    }

    /** How it is spoken to. */
    public enum Wire {
        MLLP,
        ASTM
    }

    /**
     * Where an analyzer listens.
     *
     * @param patience with it, until it is there and for each answer
     */
    public record Destination(Wire wire, InetSocketAddress address, Duration patience) {
        private Socket connect() throws IOException {
            var socket = new Socket();
            try {
                var found = new InetSocketAddress(address.getHostString(), address.getPort()); // looked up anew
                socket.connect(found, Millis.of(patience));
                socket.setSoTimeout(Millis.of(patience));
                return socket;
            } catch (IOException | RuntimeException e) {
                socket.close();
                throw e;
            }
        }
    }

    /**
     * Returns once the analyzer has taken it, or where nothing is to be measured in the tube. Sent again, the orders have the
     * same numbers.
     *
     * @param tube its number, as it is printed on it
     * @return how many tests it was told of
     * @throws UncheckedIOException if it is not there, or does not take it: try again later
     */
    public int send(Caller caller, ChannelCode channel, String tube, Destination to) {
        var number = Long.toUnsignedString(erp.newId().getLeastSignificantBits(), 36);
        var orders =
                lab.analyzerOrders().ofTube(caller, new OrdersOfTube(channel, tube, number.toUpperCase(Locale.ROOT)));
        for (var message : orders.messages()) {
            send(message, channel, to);
        }
        return orders.tests();
    }

    private static void send(Bytes message, ChannelCode channel, Destination to) {
        try (var socket = to.connect()) {
            switch (to.wire()) {
                case MLLP -> MllpLink.send(socket, message);
                case ASTM -> AstmLink.send(socket, message, to.patience());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The analyzer on the channel (%s) was not told what to measure: %s"
                            .formatted(channel, e.getMessage()),
                    e);
        }
    }
}
