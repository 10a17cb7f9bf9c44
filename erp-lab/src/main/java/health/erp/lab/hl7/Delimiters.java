package health.erp.lab.hl7;

import org.jspecify.annotations.Nullable;

/**
 * The characters that separate, as a message chooses them in MSH-1 and MSH-2.
 *
 * @param component {@link #NONE} when the message has none, as all that follow
 */
record Delimiters(int field, int component, int repetition, int escape, int subcomponent) {
    static final int NONE = -1;
    static final Delimiters STANDARD = new Delimiters('|', '^', '~', '\\', '&');

    /** Those of the header that begins there; null when it is none. */
    static @Nullable Delimiters of(byte[] bytes, int from, int to) {
        if (to - from < 4 || !isDelimiter(bytes[from + 3])) {
            return null;
        }
        var field = bytes[from + 3];
        var found = new int[] {NONE, NONE, NONE, NONE};
        var count = 0;
        for (int i = from + 4; i < to && bytes[i] != field; i++) {
            if (!isDelimiter(bytes[i]) || isAmong(found, count, bytes[i])) {
                return null;
            }
            if (count < found.length) {
                found[count++] = bytes[i];
            }
        }
        return new Delimiters(field, found[0], found[1], found[2], found[3]);
    }

    boolean isComplete() {
        return subcomponent != NONE;
    }

    private static boolean isAmong(int[] found, int count, byte b) {
        for (int i = 0; i < count; i++) {
            if (found[i] == b) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDelimiter(byte b) {
        return b > ' ' && b < 0x7F && !Character.isLetterOrDigit(b);
    }
}
