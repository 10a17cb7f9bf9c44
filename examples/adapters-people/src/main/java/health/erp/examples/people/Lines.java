package health.erp.examples.people;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The lines of a text in UTF-8; one that is not costs only itself. Lines end in LF, CR LF or CR. */
final class Lines {
    /** Far more than a person needs; a longer line is no list. */
    static final int MAX_BYTES = 1 << 20;

    private final InputStream in;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final Deque<Line> again = new ArrayDeque<>();
    private final byte[] block = new byte[1 << 16];
    private int position;
    private int end;
    private byte[] bytes = new byte[1 << 12];
    private int length;
    private long number;
    private boolean afterCr;

    /**
     * A line, or why there is none.
     *
     * @param text empty if there is a problem
     */
    record Line(long number, String text, @Nullable String problem) {
        boolean isBlank() {
            return problem == null && text.isBlank();
        }
    }

    Lines(InputStream in) {
        this.in = in;
    }

    /** Null after the last. */
    @Nullable
    Line next() throws IOException {
        return again.isEmpty() ? read() : again.pop();
    }

    /** The next one that is not blank. */
    @Nullable
    Line nextFilled() throws IOException {
        var line = next();
        while (line != null && line.isBlank()) {
            line = next();
        }
        return line;
    }

    /** Puts a line back, to be the next again. */
    void back(Line line) {
        again.push(line);
    }

    private @Nullable Line read() throws IOException {
        length = 0;
        var any = false;
        while (fill()) {
            if (afterCr && block[position] == '\n') {
                position++;
                afterCr = false;
                continue;
            }
            any = true;
            afterCr = false;
            var stop = endOfLine();
            keep(stop);
            position = stop;
            if (stop < end) {
                afterCr = block[stop] == '\r';
                position++;
                break;
            }
        }
        return any ? line() : null;
    }

    private boolean fill() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(0, in.read(block));
        }
        return position < end;
    }

    private int endOfLine() {
        var stop = position;
        while (stop < end && block[stop] != '\n' && block[stop] != '\r') {
            stop++;
        }
        return stop;
    }

    /** Of what is too long only so much is kept as shows that it is. */
    private void keep(int stop) {
        var more = Math.min(stop - position, MAX_BYTES + 1 - length);
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(MAX_BYTES + 1, Math.max(length + more, 2 * bytes.length)));
        }
        System.arraycopy(block, position, bytes, length, more);
        length += more;
    }

    private Line line() {
        number++;
        if (length > MAX_BYTES) {
            return problem("is longer than %d bytes".formatted(MAX_BYTES));
        }
        CharBuffer text;
        try {
            text = utf8.decode(ByteBuffer.wrap(bytes, 0, length));
        } catch (CharacterCodingException e) {
            return problem("is not UTF-8");
        }
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                return problem("holds binary data, not text");
            }
        }
        var afterBom = number == 1 && !text.isEmpty() && text.charAt(0) == '\uFEFF' ? 1 : 0;
        return new Line(number, text.toString().substring(afterBom), null);
    }

    private Line problem(String problem) {
        return new Line(number, "", problem);
    }
}
