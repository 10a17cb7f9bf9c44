package health.erp.lab.hl7;

import health.erp.lab.wire.Arrival;
import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.Position;
import health.erp.lab.wire.Problem;
import health.erp.lab.wire.Problem.Kind;
import health.erp.lab.wire.Problem.Severity;
import health.erp.lab.wire.Unread;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a stream of bytes into messages: each stands between a start block (VT) and an end block (FS, CR), the minimal lower
 * layer protocol. Bytes come in pieces of any size; what stands between messages, was cut off or is too long comes out as
 * garbage, and the next start block begins anew.
 */
public final class MllpDecoder {
    static final byte START = 0x0B;
    static final byte END = 0x1C;

    private final int maxBytes;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private boolean isInside;
    private boolean isEnding;

    /**
     * At the beginning of a line.
     *
     * @param maxBytes of a message; more than that is never kept
     */
    public MllpDecoder(int maxBytes) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("The limit (%d) leaves no room for a message.".formatted(maxBytes));
        }
        this.maxBytes = maxBytes;
    }

    /** What these bytes complete. */
    public List<Arrival> feed(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            feed(bytes[i]);
        }
        var complete = List.copyOf(arrivals);
        arrivals.clear();
        return complete;
    }

    /** Something has begun and has not ended. */
    public boolean isInside() {
        return isInside;
    }

    /** The line is closed: what was not complete. */
    public Optional<Arrival> close() {
        var isComplete = isInside && isEnding;
        var rest = isComplete || buffer.size() == 0
                ? Optional.<Arrival>empty()
                : Optional.of(garbage("an end block (FS, CR)"));
        var last = isComplete ? Optional.<Arrival>of(new Arrival.Message(taken())) : rest;
        isInside = false;
        isEnding = false;
        return last;
    }

    private void feed(byte b) {
        if (isEnding) {
            isEnding = false;
            if (b == '\r' || b == '\n' || b == START) {
                arrivals.add(new Arrival.Message(taken()));
                isInside = b == START;
                return;
            }
            keep(END);
        }
        if (b == START) {
            begin();
        } else if (isInside && b == END) {
            isEnding = true;
        } else if (isInside || (b != '\r' && b != '\n')) {
            keep(b);
        }
    }

    private void begin() {
        if (buffer.size() > 0) {
            arrivals.add(garbage(isInside ? "an end block (FS, CR) before the next start" : "a start block (VT)"));
        }
        isInside = true;
    }

    private void keep(byte b) {
        if (buffer.size() == maxBytes) {
            arrivals.add(garbage("no more than %d bytes".formatted(maxBytes)));
            isInside = false;
        }
        buffer.write(b);
    }

    private Arrival garbage(String expected) {
        var problem = new Problem(Severity.UNREADABLE, Kind.SEQUENCE, Position.of("MLLP", 1, 0), expected);
        return new Arrival.Garbage(new Unread(problem, taken()));
    }

    private Bytes taken() {
        var bytes = Bytes.copyOf(buffer.toByteArray());
        buffer.reset();
        return bytes;
    }

    /** Puts a message between its blocks. */
    public static byte[] frame(byte[] message) {
        var framed = new byte[message.length + 3];
        framed[0] = START;
        for (int i = 0; i < message.length; i++) {
            if (message[i] == START || message[i] == END) {
                throw new IllegalArgumentException("A message that has a block character in it cannot be framed.");
            }
            framed[i + 1] = message[i];
        }
        framed[message.length + 1] = END;
        framed[message.length + 2] = '\r';
        return framed;
    }
}
