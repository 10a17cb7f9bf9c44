package health.erp.lab.hl7;

import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.Position;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * One segment of a message: where its fields are. Fields, repetitions, components and subcomponents count from 1; what is
 * not there is empty. MSH-1 is the field separator, as in the standard.
 */
public final class Hl7Segment {
    static final int MAX_PARTS = 2_000;

    private static final int NAME = 3;
    private static final long NOWHERE = 0;

    private final Hl7Message message;
    private final int index;
    private final int from;
    private final int to;
    private final int occurrence;
    private final int[] starts;
    private final int count;
    private final boolean isHeader;

    Hl7Segment(Hl7Message message, int index, int from, int to, int occurrence) {
        this.message = message;
        this.index = index;
        this.from = from;
        this.to = to;
        this.occurrence = occurrence;
        var found = new int[24];
        var fields = 0;
        var bytes = message.bytes();
        var separator = message.delimiters().field();
        for (int i = from; i < to; i++) {
            if (bytes[i] == separator) {
                if (fields == found.length) {
                    found = Arrays.copyOf(found, fields * 2);
                }
                found[fields++] = i + 1;
            }
        }
        this.starts = found;
        this.count = fields;
        this.isHeader = hasName("MSH") || hasName("FHS") || hasName("BHS");
    }

    private Hl7Segment(Hl7Segment same, int occurrence) {
        this.message = same.message;
        this.index = same.index;
        this.from = same.from;
        this.to = same.to;
        this.starts = same.starts;
        this.count = same.count;
        this.isHeader = same.isHeader;
        this.occurrence = occurrence;
    }

    /** The same, known to be that one of its name. */
    Hl7Segment numbered(int which) {
        return which == occurrence ? this : new Hl7Segment(this, which);
    }

    /** Empty when it is no name of a segment. */
    public String name() {
        var end = count == 0 ? to : starts[0] - 1;
        var bytes = message.bytes();
        if (end - from != NAME
                || !isUpper(bytes[from])
                || !isUpperOrDigit(bytes[from + 1])
                || !isUpperOrDigit(bytes[from + 2])) {
            return "";
        }
        return SegmentNames.of(bytes[from], bytes[from + 1], bytes[from + 2]);
    }

    /** How many fields it has. */
    public int fields() {
        return isHeader ? count + 1 : count;
    }

    public boolean isEmpty(int field) {
        return length(field(field)) == 0;
    }

    /** Two quotation marks say that there is nothing, where something may have been before. */
    public boolean isNull(int field) {
        var span = field(field);
        return length(span) == 2 && message.bytes()[start(span)] == '"' && message.bytes()[start(span) + 1] == '"';
    }

    /** 0 when it is empty. */
    public int repetitions(int field) {
        return isEmpty(field)
                ? 0
                : isEncoding(field)
                        ? 1
                        : parts(field(field), message.delimiters().repetition());
    }

    public int components(int field, int repetition) {
        return parts(repetition(field, repetition), message.delimiters().component());
    }

    /** The first component of the first repetition, which is all most fields have. */
    public String text(int field) {
        return text(field, 1, 1);
    }

    public String text(int field, int repetition, int component) {
        return text(field, repetition, component, 1);
    }

    public String text(int field, int repetition, int component, int subcomponent) {
        if (isEncoding(field)) {
            return component == 1 && subcomponent == 1 ? decoded(repetition(field, repetition)) : "";
        }
        var span = part(
                repetition(field, repetition), component, message.delimiters().component());
        return decoded(part(span, subcomponent, message.delimiters().subcomponent()));
    }

    /** A component with all its subcomponents. */
    public String component(int field, int repetition, int component) {
        return decoded(part(
                repetition(field, repetition), component, message.delimiters().component()));
    }

    /** A repetition with all its components, for text that may hold what looks like a delimiter. */
    public String whole(int field, int repetition) {
        return decoded(repetition(field, repetition));
    }

    /** A field as it was sent, escapes and all. */
    public String raw(int field) {
        var span = field(field);
        return new String(message.bytes(), start(span), length(span), message.charset());
    }

    /** Feeds it to a digest, but for one of its fields or two. */
    void update(MessageDigest digest, int without, int orWithout) {
        for (int i = 0; i <= fields(); i++) {
            if (i != without && i != orWithout) {
                var span = i == 0 ? span(from, count == 0 ? to : starts[0] - 1) : field(i);
                digest.update(message.bytes(), start(span), length(span));
            }
            digest.update((byte) message.delimiters().field());
        }
        digest.update((byte) '\r');
    }

    public Bytes bytes() {
        return Bytes.copyOf(message.bytes(), from, to);
    }

    public Position position(int field) {
        return Position.of(name(), occurrence, field);
    }

    Position position(int field, int repetition) {
        return new Position(name(), occurrence, field, repetition);
    }

    /** Which of its name, from 1. */
    int occurrence() {
        return occurrence;
    }

    int index() {
        return index;
    }

    private boolean isEncoding(int field) {
        return isHeader && field <= 2;
    }

    private long repetition(int field, int repetition) {
        if (isEncoding(field)) {
            return repetition == 1 ? field(field) : NOWHERE;
        }
        return part(field(field), repetition, message.delimiters().repetition());
    }

    private long field(int number) {
        if (isHeader && number == 1 && count > 0) {
            return span(starts[0] - 1, starts[0]);
        }
        var i = isHeader ? number - 1 : number;
        if (i < 1 || i > count) {
            return NOWHERE;
        }
        return span(starts[i - 1], i < count ? starts[i] - 1 : to);
    }

    private long part(long span, int number, int delimiter) {
        var bytes = message.bytes();
        var begin = start(span);
        var left = number;
        for (int i = begin; i < end(span); i++) {
            if (bytes[i] == delimiter) {
                if (--left == 0) {
                    return span(begin, i);
                }
                begin = i + 1;
            }
        }
        return left == 1 ? span(begin, end(span)) : NOWHERE;
    }

    private int parts(long span, int delimiter) {
        var bytes = message.bytes();
        var parts = 1;
        for (int i = start(span); i < end(span); i++) {
            if (bytes[i] == delimiter) {
                parts++;
            }
        }
        return parts;
    }

    private String decoded(long span) {
        var length = length(span);
        if (length == 0) {
            return "";
        }
        var bytes = message.bytes();
        var escape = message.delimiters().escape();
        for (int i = start(span); i < end(span); i++) {
            if (bytes[i] == escape) {
                return Escapes.decode(bytes, start(span), end(span), message);
            }
        }
        return message.words().text(bytes, start(span), end(span), message.charset());
    }

    /** It has a field of so many parts that finding each would take long. */
    boolean isOverfull() {
        var bytes = message.bytes();
        var d = message.delimiters();
        var parts = 0;
        for (int i = from; to - from > MAX_PARTS && i < to; i++) {
            var b = bytes[i];
            parts = b == d.field() ? 0 : parts;
            if ((b == d.repetition() || b == d.component() || b == d.subcomponent()) && ++parts > MAX_PARTS) {
                return true;
            }
        }
        return false;
    }

    /** The field is the same in the other, byte for byte. */
    boolean isSame(int field, Hl7Segment other) {
        var one = field(field);
        var two = other.field(field);
        return Arrays.equals(message.bytes(), start(one), end(one), other.message.bytes(), start(two), end(two));
    }

    private boolean hasName(String name) {
        var bytes = message.bytes();
        return to - from > NAME
                && bytes[from] == name.charAt(0)
                && bytes[from + 1] == name.charAt(1)
                && bytes[from + 2] == name.charAt(2);
    }

    private static boolean isUpper(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    private static boolean isUpperOrDigit(byte b) {
        return isUpper(b) || (b >= '0' && b <= '9');
    }

    private static long span(int start, int end) {
        return (long) start << 32 | end;
    }

    private static int start(long span) {
        return (int) (span >>> 32);
    }

    private static int end(long span) {
        return (int) span;
    }

    private static int length(long span) {
        return end(span) - start(span);
    }
}
