package health.erp.lab.hl7;

import java.nio.charset.Charset;

/** The short words of a message, most of which come again and again: LN, mmol/L, F. Each is one string as often as it comes. */
final class Words {
    private static final int MAX_LENGTH = 24;
    private static final int SIZE = 64;

    private final String[] seen = new String[SIZE];

    String text(byte[] bytes, int from, int to, Charset charset) {
        var length = to - from;
        var hash = 0;
        if (length > MAX_LENGTH) {
            return new String(bytes, from, length, charset);
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return new String(bytes, from, length, charset);
            }
            hash = 31 * hash + bytes[i];
        }
        var slot = (hash ^ hash >>> 6) & (SIZE - 1);
        var word = seen[slot];
        if (word == null || !isSame(word, bytes, from, length)) {
            word = new String(bytes, from, length, charset);
            seen[slot] = word;
        }
        return word;
    }

    private static boolean isSame(String word, byte[] bytes, int from, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
