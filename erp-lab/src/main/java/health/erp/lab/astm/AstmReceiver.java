package health.erp.lab.astm;

import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.Position;
import health.erp.lab.wire.Problem;
import health.erp.lab.wire.Problem.Kind;
import health.erp.lab.wire.Problem.Severity;
import health.erp.lab.wire.Unread;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of a line that receives. Bytes come in pieces of any size, time as an event; what is to be done comes out.
 *
 * <p>Forgives what real analyzers do: no ENQ, a frame number that is not the next, LF or CR missing, one frame for a whole
 * message, ETB where it should be ETX; and tells. A frame whose checksum is wrong is never taken.
 */
public final class AstmReceiver {
    /** LIS1-A 6.5.2.5. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** CR and LF are a matter of milliseconds. */
    private static final Duration END_OF_FRAME = Duration.ofSeconds(1);

    private static final int MAX_DEVIATIONS = 100;

    private final int maxBytes;
    private final List<LinkStep> steps = new ArrayList<>();
    private final List<Problem> deviations = new ArrayList<>();
    private final ByteArrayOutputStream stray = new ByteArrayOutputStream();
    private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
    private final Text text = new Text();
    private final ByteArrayOutputStream later = new ByteArrayOutputStream();
    private State state = State.IDLE;
    private Bytes latest = Bytes.NONE;
    private int before;
    private int frames;
    private int next = 1;
    private int sum;
    private boolean hasReturned;

    private enum State {
        IDLE,
        READY,
        TEXT,
        FIRST_DIGIT,
        SECOND_DIGIT,
        TRAILER,
        DELIVERED
    }

    /**
     * At the beginning of a line.
     *
     * @param maxBytes of a message; more than that is never kept
     */
    public AstmReceiver(int maxBytes) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("The limit (%d) leaves no room for a message.".formatted(maxBytes));
        }
        this.maxBytes = maxBytes;
    }

    /** Bytes have come. */
    public List<LinkStep> receive(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            take(bytes[i]);
        }
        return taken();
    }

    /** The time it wanted to wait has passed. */
    public List<LinkStep> expired() {
        if (state == State.TRAILER) {
            deviate("CR and LF at its end");
            endFrame();
        } else if (state != State.IDLE && state != State.DELIVERED) {
            deviate("an end of transmission (EOT)");
            giveUp();
        }
        return taken();
    }

    /** What was delivered is safe: its last frame may be acknowledged. */
    public List<LinkStep> kept() {
        return decided(AstmFrame.ACK);
    }

    /** What was delivered could not be kept: its last frame is to come again. */
    public List<LinkStep> notKept() {
        return decided(AstmFrame.NAK);
    }

    private List<LinkStep> decided(byte answer) {
        if (state != State.DELIVERED) {
            return taken();
        }
        if (answer == AstmFrame.ACK) {
            text.reset();
            deviations.clear();
        } else {
            unread();
        }
        state = State.READY;
        answer(answer);
        var waiting = later.toByteArray();
        later.reset();
        for (var b : waiting) {
            take(b);
        }
        return taken();
    }

    private List<LinkStep> taken() {
        var taken = List.copyOf(steps);
        steps.clear();
        return taken;
    }

    private void take(byte b) {
        switch (state) {
            case IDLE, READY -> between(b);
            case TEXT -> inText(b);
            case FIRST_DIGIT, SECOND_DIGIT -> inChecksum(b);
            case TRAILER -> inTrailer(b);
            case DELIVERED -> {
                if (later.size() < maxBytes) {
                    later.write(b);
                }
            }
        }
    }

    private void between(byte b) {
        switch (b) {
            case AstmFrame.ENQ -> {
                giveUp();
                state = State.READY;
                next = 1;
                latest = Bytes.NONE;
                answer(AstmFrame.ACK);
            }
            case AstmFrame.STX -> {
                if (state == State.IDLE) {
                    deviate("an enquiry (ENQ) first");
                }
                begin();
            }
            case AstmFrame.EOT -> giveUp();
            case '\r', '\n', AstmFrame.ACK, AstmFrame.NAK -> {}
            default -> {
                if (stray.size() == maxBytes) {
                    straying("a frame (STX)");
                }
                stray.write(b);
            }
        }
    }

    private void begin() {
        straying("a frame (STX)");
        frame.reset();
        frames++;
        state = State.TEXT;
        steps.add(new LinkStep.Wait(SILENCE));
    }

    private void inText(byte b) {
        if (b == AstmFrame.ETX || b == AstmFrame.ETB) {
            frame.write(b);
            state = State.FIRST_DIGIT;
        } else if (b == AstmFrame.STX || b == AstmFrame.EOT || b == AstmFrame.ENQ) {
            cutOff("the end of a frame (ETX)");
            between(b);
        } else if (frame.size() + text.size() >= maxBytes) {
            frame.write(b);
            cutOff("no more than %d bytes".formatted(maxBytes));
            answer(AstmFrame.NAK);
        } else {
            frame.write(b);
        }
    }

    /** What has come of a frame is of no use; its sender has no acknowledgement and sends it again. */
    private void cutOff(String expected) {
        stray.writeBytes(frame.toByteArray());
        straying(expected);
        frame.reset();
        state = State.READY;
    }

    private void inChecksum(byte b) {
        var digit = Character.digit(b, 16);
        if (digit < 0) {
            cutOff("a checksum of two digits");
            answer(AstmFrame.NAK);
            if (b == AstmFrame.STX || b == AstmFrame.EOT || b == AstmFrame.ENQ) {
                between(b);
            }
        } else if (state == State.FIRST_DIGIT) {
            sum = digit << 4;
            state = State.SECOND_DIGIT;
        } else {
            sum += digit;
            state = State.TRAILER;
            steps.add(new LinkStep.Wait(END_OF_FRAME));
        }
    }

    private void inTrailer(byte b) {
        if (b == '\r') {
            hasReturned = true;
            return;
        }
        if (b != '\n' || !hasReturned) {
            deviate("CR and LF at its end");
        }
        endFrame();
        if (b != '\n') {
            take(b);
        }
    }

    private void endFrame() {
        hasReturned = false;
        var bytes = frame.toByteArray();
        if (AstmFrame.checksum(bytes, 0, bytes.length) != sum) {
            cutOff("the checksum of its text");
            answer(AstmFrame.NAK);
            return;
        }
        frame.reset();
        state = State.READY;
        var whole = Bytes.copyOf(bytes);
        if (whole.equals(latest)) { // our acknowledgement was lost
            answer(AstmFrame.ACK);
            return;
        }
        latest = whole;
        keep(bytes);
        if (text.isComplete(bytes[bytes.length - 1] == AstmFrame.ETX)) {
            deliver(true);
        } else {
            answer(AstmFrame.ACK);
        }
    }

    private void keep(byte[] bytes) {
        var number = bytes[0] - '0';
        var isNumbered = number >= 0 && number < AstmFrame.NUMBERS;
        if (number != next) {
            deviate("frame number %d".formatted(next));
        }
        next = ((isNumbered ? number : next) + 1) % AstmFrame.NUMBERS;
        var from = isNumbered ? 1 : 0;
        before = text.size();
        text.write(bytes, from, bytes.length - 1 - from);
    }

    /** The frame that was kept last is to be forgotten: it comes again. */
    private void unread() {
        text.cut(before);
        next = (next + AstmFrame.NUMBERS - 1) % AstmFrame.NUMBERS;
        latest = Bytes.NONE;
    }

    /** The transfer is over, one way or another; what has come of a message without an end is handed on as such. */
    private void giveUp() {
        if (state != State.IDLE && frame.size() > 0) {
            cutOff("the end of a frame (ETX)");
        }
        straying("a frame (STX)");
        if (text.size() > 0) {
            deviate("a last record (L)");
            deliver(false);
            text.reset();
        }
        deviations.clear();
        frames = 0;
        state = State.IDLE;
        steps.add(new LinkStep.Rest());
    }

    private void deliver(boolean isComplete) {
        state = State.DELIVERED;
        steps.add(new LinkStep.Delivered(Bytes.copyOf(text.toByteArray()), deviations, isComplete));
    }

    private void straying(String expected) {
        if (stray.size() > 0) {
            var problem = new Problem(Severity.UNREADABLE, Kind.SEQUENCE, position(), expected);
            steps.add(new LinkStep.Stray(new Unread(problem, Bytes.copyOf(stray.toByteArray()))));
            stray.reset();
        }
    }

    private void deviate(String expected) {
        if (deviations.size() < MAX_DEVIATIONS) {
            deviations.add(new Problem(Severity.TOLERATED, Kind.SEQUENCE, position(), expected));
        }
    }

    private Position position() {
        return Position.of("FRAME", Math.max(1, frames), 0);
    }

    private void answer(byte control) {
        steps.add(new LinkStep.Send(Bytes.copyOf(new byte[] {control})));
        steps.add(new LinkStep.Wait(SILENCE));
    }

    /** The records that have come so far. */
    private static final class Text extends ByteArrayOutputStream {
        private static final int TERMINATOR = 80;

        void cut(int size) {
            count = Math.min(count, size);
        }

        /** Its last record has come, the terminator. */
        boolean isComplete(boolean isEnded) {
            var last = count;
            while (last > 0 && isEnd(buf[last - 1])) {
                last--;
            }
            var begin = last;
            while (begin > 0 && last - begin < TERMINATOR && !isEnd(buf[begin - 1])) {
                begin--;
            }
            return (isEnded || last < count)
                    && last > begin
                    && buf[begin] == 'L'
                    && (begin == 0 || isEnd(buf[begin - 1]));
        }

        private static boolean isEnd(byte b) {
            return b == '\r' || b == '\n';
        }
    }
}
