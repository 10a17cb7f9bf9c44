package health.erp.lab.astm;

import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.Position;
import health.erp.lab.wire.Problem;
import health.erp.lab.wire.Problem.Kind;
import health.erp.lab.wire.Problem.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of a line that sends, for one message. Each record goes in a frame of its own, a long one in several. Analyzers have
 * the right of way: when both ask to send, this one waits.
 */
public final class AstmSender {
    /** Of a frame's text, E1381 6.3.1.2. */
    static final int FRAME_SIZE = 240;

    private static final int MAX_REPEATS = 6;
    private static final int MAX_ENQUIRIES = 10;
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final Duration BUSY = Duration.ofSeconds(10);
    private static final Duration CONTENTION = Duration.ofSeconds(20);

    private final List<Bytes> frames;
    private State state = State.NEW;
    private int current;
    private int repeats;
    private int enquiries;

    private enum State {
        NEW,
        ASKING,
        WAITING,
        SENDING,
        OVER
    }

    /** Made for text of records that end with CR, as {@link AstmWriter} writes them. */
    public AstmSender(Bytes text) {
        this.frames = frames(text);
    }

    private static List<Bytes> frames(Bytes text) {
        var frames = new ArrayList<Bytes>();
        var from = 0;
        while (from < text.size()) {
            var end = from;
            while (end < text.size() && text.at(end) != '\r') {
                end++;
            }
            var until = Math.min(end + 1, text.size());
            for (int piece = from; piece < until; piece += FRAME_SIZE) {
                var to = Math.min(piece + FRAME_SIZE, until);
                var number = (frames.size() + 1) % AstmFrame.NUMBERS;
                frames.add(AstmFrame.of(number, text.slice(piece, to), to == until ? AstmFrame.ETX : AstmFrame.ETB));
            }
            from = until;
        }
        return List.copyOf(frames);
    }

    public List<LinkStep> begin() {
        state = State.ASKING;
        enquiries++;
        return List.of(send(AstmFrame.ENQ), new LinkStep.Wait(ANSWER));
    }

    /** A byte has come. */
    public List<LinkStep> receive(byte b) {
        return switch (state) {
            case ASKING -> asked(b);
            case SENDING -> sent(b);
            case NEW, WAITING, OVER -> List.of();
        };
    }

    /** The time it wanted to wait has passed. */
    public List<LinkStep> expired() {
        if (state == State.WAITING) {
            return enquiries < MAX_ENQUIRIES ? begin() : fail("an acknowledgement (ACK) of the enquiry");
        }
        return state == State.ASKING || state == State.SENDING ? fail("an answer in time") : List.of();
    }

    private List<LinkStep> asked(byte b) {
        return switch (b) {
            case AstmFrame.ACK -> {
                state = State.SENDING;
                yield frame();
            }
            case AstmFrame.NAK -> {
                state = State.WAITING;
                yield List.of(new LinkStep.Wait(BUSY));
            }
            case AstmFrame.ENQ -> {
                state = State.WAITING;
                yield List.of(new LinkStep.GaveWay(), new LinkStep.Wait(CONTENTION));
            }
            default -> List.of();
        };
    }

    private List<LinkStep> sent(byte b) {
        if (b == AstmFrame.ACK) {
            current++;
            repeats = 0;
            return frame();
        }
        if (b == AstmFrame.EOT) { // the receiver has the frame and wants the line
            current++;
            return current == frames.size() ? frame() : fail("no interruption (EOT)");
        }
        repeats++;
        return repeats < MAX_REPEATS ? frame() : fail("an acknowledgement (ACK)");
    }

    private List<LinkStep> frame() {
        if (current < frames.size()) {
            return List.of(new LinkStep.Send(frames.get(current)), new LinkStep.Wait(ANSWER));
        }
        state = State.OVER;
        return List.of(send(AstmFrame.EOT), new LinkStep.Rest(), new LinkStep.Sent());
    }

    private List<LinkStep> fail(String expected) {
        state = State.OVER;
        var problem = new Problem(
                Severity.UNREADABLE,
                Kind.SEQUENCE,
                Position.of("FRAME", Math.min(current + 1, Math.max(1, frames.size())), 0),
                expected);
        return List.of(send(AstmFrame.EOT), new LinkStep.Rest(), new LinkStep.Failed(problem));
    }

    private static LinkStep send(byte control) {
        return new LinkStep.Send(Bytes.copyOf(new byte[] {control}));
    }
}
