package health.erp.examples.analyzers;

import health.erp.lab.astm.AstmSender;
import health.erp.lab.astm.LinkStep;
import health.erp.lab.wire.Bytes;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;

/** The sending end of the link layer on a connection of its own, with its timers. 3.9 */
final class AstmLink {
    private final Socket socket;
    private final AstmSender sender;

    private final Duration patience;

    private AstmLink(Socket socket, Bytes transmission, Duration patience) {
        this.socket = socket;
        this.patience = patience;
        this.sender = new AstmSender(transmission);
    }

    /**
     * Returns once all of it was acknowledged. One that is busy is not waited for.
     *
     * @param patience the longest it waits for an answer, however long the standard lets it
     */
    static void send(Socket socket, Bytes transmission, Duration patience) throws IOException {
        var link = new AstmLink(socket, transmission, patience);
        var steps = new ArrayDeque<>(link.sender.begin());
        while (!link.isSent(steps)) {
            steps.addAll(link.next());
        }
    }

    private boolean isSent(ArrayDeque<LinkStep> steps) throws IOException {
        if (steps.peek()
                instanceof LinkStep.Wait) { // with nothing sent there is nothing to wait for but its being free
            throw new NotTakenException("It is busy.");
        }
        while (!steps.isEmpty()) {
            var step = steps.remove();
            if (step instanceof LinkStep.Send send) {
                socket.getOutputStream().write(send.bytes().toArray());
                socket.getOutputStream().flush();
            } else if (step instanceof LinkStep.Wait wait) {
                socket.setSoTimeout(Millis.of(wait.time().compareTo(patience) < 0 ? wait.time() : patience));
            } else if (step instanceof LinkStep.Sent) {
                return true;
            } else if (step instanceof LinkStep.GaveWay) {
                throw new NotTakenException("It is sending itself.");
            } else if (step instanceof LinkStep.Failed failed) {
                throw new NotTakenException(failed.problem().toString());
            }
        }
        return false;
    }

    private Collection<LinkStep> next() throws IOException {
        try {
            var b = socket.getInputStream().read();
            if (b < 0) {
                throw new EOFException("The line went dead.");
            }
            return sender.receive((byte) b);
        } catch (SocketTimeoutException e) {
            return sender.expired();
        }
    }
}
