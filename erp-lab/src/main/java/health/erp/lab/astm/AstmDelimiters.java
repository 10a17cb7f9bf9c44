package health.erp.lab.astm;

import org.jspecify.annotations.Nullable;

/** The characters that separate, as the header chooses them: {@code H|\^&}. */
record AstmDelimiters(char field, char repeat, char component, char escape) {
    static final AstmDelimiters STANDARD = new AstmDelimiters('|', '\\', '^', '&');

    /** Null when the header does not choose four that differ. */
    static @Nullable AstmDelimiters of(String header) {
        if (header.length() < 5) {
            return null;
        }
        var four = header.substring(1, 5);
        var isDistinct = four.chars().distinct().count() == 4;
        var isSeparating = four.chars().allMatch(c -> c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c));
        var isClosed = header.length() == 5 || header.charAt(5) == four.charAt(0);
        return isDistinct && isSeparating && isClosed
                ? new AstmDelimiters(four.charAt(0), four.charAt(1), four.charAt(2), four.charAt(3))
                : null;
    }
}
