package health.erp.lab.hl7;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.lab.wire.Bytes;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message as segments: its bytes, and where each segment begins. Nothing is copied out of it before somebody asks.
 *
 * <p>Segments may end with CR, LF or both; what stands before the header is skipped.
 */
public final class Hl7Message {
    private static final int CHARSET = 18;

    private final byte[] bytes;
    private final int[] starts;
    private final Delimiters delimiters;
    private final Charset charset;
    private final Charset escaped;
    private final boolean isDeclared;
    private @Nullable Words words;

    private Hl7Message(
            byte[] bytes, int[] starts, Delimiters delimiters, Charset charset, Charset escaped, boolean isDeclared) {
        this.bytes = bytes;
        this.starts = starts;
        this.delimiters = delimiters;
        this.charset = charset;
        this.escaped = escaped;
        this.isDeclared = isDeclared;
    }

    /** Empty when there is no header (MSH) that names its delimiters. */
    public static Optional<Hl7Message> of(byte[] sent) {
        var wide = wide(sent);
        var bytes = wide == null ? sent.clone() : new String(sent, wide).getBytes(UTF_8);
        var from = begin(bytes);
        var delimiters = header(bytes, from);
        if (delimiters == null) {
            return Optional.empty();
        }
        var raw = new Hl7Message(bytes, new int[] {from}, delimiters, ISO_8859_1, ISO_8859_1, true);
        var name = new Hl7Segment(raw, 0, from, end(bytes, from), 1).text(CHARSET);
        var declared = Hl7Charset.named(name);
        if (wide != null) {
            return Optional.of(indexed(bytes, from, UTF_8, UTF_8, true));
        }
        if (declared != null && !Hl7Charset.keepsAscii(declared)) {
            return recoded(bytes, declared);
        }
        var isWrong = declared == null ? !name.isEmpty() : !fits(bytes, declared);
        var charset = declared == null || isWrong ? Hl7Charset.guess(bytes) : declared;
        var isPlain = charset.equals(US_ASCII) || (charset.equals(UTF_8) && Hl7Charset.isAscii(bytes));
        return Optional.of(indexed(bytes, from, isPlain ? ISO_8859_1 : charset, charset, !isWrong));
    }

    private static boolean fits(byte[] bytes, Charset charset) {
        if (charset.equals(UTF_8)) {
            return Hl7Charset.isUtf8(bytes);
        }
        if (Hl7Charset.isAscii(bytes)) {
            return true;
        }
        // Latin text that happens to be UTF-8 does not occur; UTF-8 under an older label does
        return !charset.equals(US_ASCII) && !(charset.name().startsWith("ISO-8859-") && Hl7Charset.isUtf8(bytes));
    }

    private static Optional<Hl7Message> recoded(byte[] bytes, Charset charset) {
        var text = new String(bytes, charset).getBytes(UTF_8);
        var from = begin(text);
        if (header(text, from) == null) { // the name was wrong: its bytes are not of that character set
            var guessed = Hl7Charset.guess(bytes);
            return Optional.of(indexed(bytes, begin(bytes), guessed, guessed, false));
        }
        return Optional.of(indexed(text, from, UTF_8, charset, true));
    }

    private static Hl7Message indexed(byte[] bytes, int from, Charset charset, Charset escaped, boolean isDeclared) {
        var found = header(bytes, from);
        var delimiters = found == null ? Delimiters.STANDARD : found;
        return new Hl7Message(bytes, index(bytes, from), delimiters, charset, escaped, isDeclared);
    }

    private static int[] index(byte[] bytes, int from) {
        var starts = new int[16];
        var count = 0;
        var isNew = true;
        for (int i = from; i < bytes.length; i++) {
            if (isEnd(bytes[i])) {
                isNew = true;
            } else if (isNew) {
                isNew = false;
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** How many there are, the header among them. */
    public int size() {
        return starts.length;
    }

    /** The one at that place; 0 is the header. */
    public Hl7Segment segment(int index) {
        var next = index + 1 < starts.length ? starts[index + 1] : bytes.length;
        return new Hl7Segment(this, index, starts[index], trimmed(starts[index], next), 1);
    }

    /** Everything from that segment on. */
    Bytes from(int index) {
        return Bytes.copyOf(bytes, starts[index], bytes.length);
    }

    /** It is in the character set it says it is in; one that says none is in whatever it seems to be. */
    public boolean isInDeclaredCharset() {
        return isDeclared;
    }

    byte[] bytes() {
        return bytes;
    }

    Delimiters delimiters() {
        return delimiters;
    }

    Charset charset() {
        return charset;
    }

    /** Of bytes that are written as digits, which were not recoded with the rest. */
    Charset escapedCharset() {
        return escaped;
    }

    /** Two threads may each begin their own; a word is the same in both. */
    Words words() {
        var begun = words;
        if (begun == null) {
            begun = new Words();
            words = begun;
        }
        return begun;
    }

    private int trimmed(int from, int to) {
        var end = to;
        while (end > from && isEnd(bytes[end - 1])) {
            end--;
        }
        return end;
    }

    /** The end of a segment; that of an MLLP block too, should somebody have left it. */
    private static boolean isEnd(byte b) {
        return b == '\r' || b == '\n' || b == 0x1C;
    }

    private static int begin(byte[] bytes) {
        var from = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        while (from < bytes.length && bytes[from] >= 0 && bytes[from] <= ' ') {
            from++;
        }
        return from;
    }

    private static int end(byte[] bytes, int from) {
        var end = from;
        while (end < bytes.length && !isEnd(bytes[end])) {
            end++;
        }
        return end;
    }

    private static @Nullable Delimiters header(byte[] bytes, int from) {
        var isHeader =
                bytes.length - from > 3 && bytes[from] == 'M' && bytes[from + 1] == 'S' && bytes[from + 2] == 'H';
        return isHeader ? Delimiters.of(bytes, from, end(bytes, from)) : null;
    }

    private static @Nullable Charset wide(byte[] bytes) {
        if (bytes.length < 2) {
            return null;
        }
        var first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return switch (first) {
            case 0xFEFF, 'M' -> UTF_16BE;
            case 0xFFFE, 'M' << 8 -> UTF_16LE;
            default -> null;
        };
    }
}
