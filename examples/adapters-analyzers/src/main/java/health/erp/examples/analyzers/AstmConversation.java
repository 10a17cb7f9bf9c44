package health.erp.examples.analyzers;

import health.erp.lab.astm.AstmReceiver;
import health.erp.lab.astm.AstmSender;
import health.erp.lab.astm.LinkStep;
import health.erp.lab.wire.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection: the two ends of the link layer take turns on it, and its timers run while nothing comes. 3.9 */
final class AstmConversation {
    private static final Logger LOG = LoggerFactory.getLogger(AstmConversation.class);
    private static final byte EOT = 4;
    private static final byte ENQ = 5;

    private final Socket socket;
    private final LineLimits limits;
    private final AstmDealings dealings;
    private final AstmReceiver receiver;
    private final Deque<Bytes> toSend = new ArrayDeque<>();
    private final Deque<LinkStep> steps = new ArrayDeque<>();
    private @Nullable AstmSender sender;
    private boolean isSending;
    private boolean isFree = true;
    private long deadline;
    private boolean isTimed;

    AstmConversation(Socket socket, LineLimits limits, AstmDealings dealings) {
        this.socket = socket;
        this.limits = limits;
        this.dealings = dealings;
        this.receiver = new AstmReceiver(limits.maxBytes());
    }

    void hold() throws IOException {
        var in = socket.getInputStream();
        var out = socket.getOutputStream();
        var buffer = new byte[4 * 1024];
        while (true) {
            try {
                socket.setSoTimeout(Millis.of(patience()));
                var read = in.read(buffer);
                if (read < 0) {
                    break;
                }
                for (int i = 0; i < read; i++) {
                    take(buffer[i], out);
                }
            } catch (SocketTimeoutException e) {
                if (!isTimed) {
                    LOG.info("A connection of {} is closed: it was silent for too long.", dealings);
                    break;
                }
                expired(out);
            }
        }
        // the line is dead: what has come without its end is handed on as such
        if (!isSending) {
            take(receiver.receive(new byte[] {EOT}, 0, 1), out);
        }
    }

    private Duration patience() {
        return isTimed ? Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime())) : limits.idle();
    }

    private void take(byte b, OutputStream out) throws IOException {
        var sending = sender;
        take(isSending && sending != null ? sending.receive(b) : receiver.receive(new byte[] {b}, 0, 1), out);
    }

    private void expired(OutputStream out) throws IOException {
        isTimed = false;
        var sending = sender;
        take(isSending && sending != null ? sending.expired() : receiver.expired(), out);
    }

    private void take(List<LinkStep> newly, OutputStream out) throws IOException {
        steps.addAll(newly);
        while (!steps.isEmpty()) {
            step(steps.remove(), out);
            if (steps.isEmpty() && isFree) {
                next();
            }
        }
    }

    private void step(LinkStep step, OutputStream out) throws IOException {
        if (step instanceof LinkStep.Send send) {
            isFree = false;
            out.write(send.bytes().toArray());
            out.flush();
        } else if (step instanceof LinkStep.Wait wait) {
            isFree = false;
            isTimed = true;
            deadline = System.nanoTime() + wait.time().toNanos();
        } else if (step instanceof LinkStep.Rest) {
            isFree = true;
            isTimed = false;
        } else if (step instanceof LinkStep.Delivered delivered) {
            deliver(delivered, out);
        } else if (step instanceof LinkStep.GaveWay) {
            isSending = false;
            steps.addAll(receiver.receive(new byte[] {ENQ}, 0, 1));
        } else {
            ended(step);
        }
    }

    /** Kept, acknowledged, applied: in this order, so that the analyzer waits for nothing but its being safe. */
    private void deliver(LinkStep.Delivered delivered, OutputStream out) throws IOException {
        var dealt = dealings.keep(delivered.text(), delivered.isComplete());
        var decided = new ArrayDeque<>(dealt.isKept() ? receiver.kept() : receiver.notKept());
        try {
            while (decided.peek() instanceof LinkStep.Send acknowledgement) {
                decided.remove();
                step(acknowledgement, out);
            }
        } finally {
            toSend.addAll(dealings.apply(dealt));
        }
        steps.addAll(decided);
    }

    private void ended(LinkStep step) {
        if (step instanceof LinkStep.Stray stray) {
            LOG.warn(
                    "On {} came {} that are no message: {}",
                    dealings,
                    stray.unread().bytes(),
                    stray.unread().problem());
            return;
        }
        if (step instanceof LinkStep.Failed failed) {
            LOG.warn("An answer on {} did not arrive; the analyzer asks again: {}", dealings, failed.problem());
        }
        isSending = false;
        sender = null;
    }

    /** Nobody wants the line: who gave way goes on, or the next answer begins. */
    private void next() {
        if (isSending) {
            return;
        }
        var waiting = sender;
        if (waiting != null) {
            isSending = true;
            steps.addAll(waiting.expired());
        } else if (!toSend.isEmpty()) {
            var begun = new AstmSender(toSend.remove());
            sender = begun;
            isSending = true;
            steps.addAll(begun.begin());
        }
    }
}
