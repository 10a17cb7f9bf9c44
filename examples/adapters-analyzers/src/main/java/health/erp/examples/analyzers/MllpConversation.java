package health.erp.examples.analyzers;

import health.erp.lab.hl7.MllpDecoder;
import health.erp.lab.wire.Arrival;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection: message, answer, message, answer, until the other end is gone or silent. */
final class MllpConversation {
    private static final Logger LOG = LoggerFactory.getLogger(MllpConversation.class);

    private final Socket socket;
    private final LineLimits limits;
    private final Hl7Answers answers;
    private final MllpDecoder decoder;
    private long begun;

    MllpConversation(Socket socket, LineLimits limits, Hl7Answers answers) {
        this.socket = socket;
        this.limits = limits;
        this.answers = answers;
        this.decoder = new MllpDecoder(limits.maxBytes());
    }

    void hold() throws IOException {
        var in = socket.getInputStream();
        var out = socket.getOutputStream();
        var buffer = new byte[16 * 1024];
        try {
            for (var read = read(in, buffer); read >= 0; read = read(in, buffer)) {
                var wasInside = decoder.isInside();
                var arrivals = decoder.feed(buffer, 0, read);
                if (!wasInside || !arrivals.isEmpty()) {
                    begun = System.nanoTime();
                }
                for (var arrival : arrivals) {
                    answer(arrival, out);
                }
            }
        } catch (SocketTimeoutException e) {
            LOG.info("A connection of {} is closed: it was silent, or too slow.", answers);
        }
        var rest = decoder.close();
        if (rest.isPresent()) {
            answer(rest.get(), out);
        }
    }

    /** The next byte has to come before the connection is idle, and within a message before that takes too long. */
    private int read(InputStream in, byte[] buffer) throws IOException {
        var left = limits.idle();
        if (decoder.isInside()) {
            var ofMessage = limits.message().minusNanos(System.nanoTime() - begun);
            left = ofMessage.compareTo(left) < 0 ? ofMessage : left;
        }
        if (left.toMillis() <= 0) {
            throw new SocketTimeoutException();
        }
        socket.setSoTimeout(Millis.of(left));
        return in.read(buffer);
    }

    /** What is cut off or stands between messages is not acknowledged: if it was a message, it comes again. */
    private void answer(Arrival arrival, OutputStream out) throws IOException {
        if (arrival instanceof Arrival.Message message) {
            answers.to(message.bytes(), answer -> {
                out.write(MllpDecoder.frame(answer));
                out.flush();
            });
        } else if (arrival instanceof Arrival.Garbage garbage) {
            LOG.warn(
                    "On {} came {} that are no message: {}",
                    answers,
                    garbage.unread().bytes(),
                    garbage.unread().problem());
        }
    }
}
