package health.erp.lab.hl7;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import health.erp.lab.wire.Arrival;
import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.Position;
import health.erp.lab.wire.Problem;
import health.erp.lab.wire.Problem.Kind;
import health.erp.lab.wire.Problem.Severity;
import health.erp.lab.wire.Unread;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The messages of a file, one after the other, in batches or not (FHS, BHS, BTS, FTS); never more of it in memory than one. A
 * batch that does not hold as many as it says is reported.
 */
public final class Hl7File {
    private final BufferedInputStream in;
    private final int maxBytes;
    private final Deque<Arrival> arrivals = new ArrayDeque<>();
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private boolean isMessage;
    private boolean isFirst = true;
    private int messages;
    private int batches;

    /**
     * Reads from there.
     *
     * @param maxBytes of a message; more than that is never kept
     */
    public Hl7File(InputStream in, int maxBytes) {
        this.in = new BufferedInputStream(in);
        this.maxBytes = maxBytes;
    }

    /** Empty at the end of the file. */
    public Optional<Arrival> next() throws IOException {
        var isOpen = true;
        while (arrivals.isEmpty() && isOpen) {
            isOpen = line();
        }
        return Optional.ofNullable(arrivals.poll());
    }

    private boolean line() throws IOException {
        var line = new ByteArrayOutputStream();
        var b = in.read();
        for (; b >= 0 && b != '\r' && b != '\n'; b = in.read()) {
            if (line.size() == maxBytes) {
                take(line.toByteArray());
                line.reset();
            }
            line.write(b);
        }
        take(line.toByteArray());
        if (b < 0) {
            complete();
        }
        return b >= 0;
    }

    private void take(byte[] read) {
        var line = isFirst ? withoutMark(read) : read;
        isFirst = isFirst && line.length == 0;
        var name = name(line);
        switch (name) {
            case "MSH" -> {
                complete();
                isMessage = true;
                messages++;
                keep(line);
            }
            case "FHS" -> complete();
            case "BHS" -> {
                complete();
                messages = 0;
            }
            case "BTS" -> {
                complete();
                batches++;
                count(line, name, messages, "the number of messages in its batch");
                messages = 0;
            }
            case "FTS" -> {
                complete();
                count(line, name, batches, "the number of batches in its file");
            }
            default -> {
                if (line.length > 0) {
                    keep(line);
                }
            }
        }
    }

    private void count(byte[] line, String name, int counted, String expected) {
        var fields = new String(line, ISO_8859_1).split(Pattern.quote(String.valueOf((char) line[3])), 3);
        if (!fields[1].isEmpty() && !fields[1].trim().equals(Integer.toString(counted))) {
            garbage(Kind.VALUE, Position.of(name, 1, 1), expected, Bytes.copyOf(line));
        }
    }

    private void keep(byte[] line) {
        if (buffer.size() + line.length + 1 > maxBytes) {
            garbage(Kind.OTHER, Position.of("MSH", 1, 0), "no more than %d bytes".formatted(maxBytes), taken());
            isMessage = false;
        }
        buffer.writeBytes(line);
        buffer.write('\r');
    }

    private void complete() {
        if (buffer.size() == 0) {
            return;
        }
        if (isMessage) {
            arrivals.add(new Arrival.Message(taken()));
        } else {
            garbage(Kind.SEQUENCE, Position.of("MSH", 1, 0), "a message header (MSH)", taken());
        }
        isMessage = false;
    }

    private void garbage(Kind kind, Position position, String expected, Bytes bytes) {
        var problem = new Problem(Severity.UNREADABLE, kind, position, expected);
        arrivals.add(new Arrival.Garbage(new Unread(problem, bytes)));
    }

    private Bytes taken() {
        var bytes = Bytes.copyOf(buffer.toByteArray());
        buffer.reset();
        return bytes;
    }

    /** Empty when it goes on with what came before. */
    private static String name(byte[] line) {
        var isNamed = line.length > 3 && line[3] > ' ' && !Character.isLetterOrDigit(line[3]);
        return isNamed ? SegmentNames.of(line[0], line[1], line[2]) : "";
    }

    private static byte[] withoutMark(byte[] line) {
        var isMarked = line.length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
        return isMarked ? Arrays.copyOfRange(line, 3, line.length) : line;
    }
}
