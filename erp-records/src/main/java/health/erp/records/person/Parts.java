package health.erp.records.person;

import health.erp.core.InvalidCommandException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts names, addresses and contacts are made of, as people type them, brought into one form. */
final class Parts {
    // zero-width space, soft hyphen, word joiner, byte order mark: they come along when text is copied.
    // The joiners U+200C and U+200D stay: Indic and Persian spelling needs them.
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u00AD\\u2060\\uFEFF]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    // the second half overrides the direction of writing and can make one name look like another
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");

    private Parts() {}

    static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw InvalidCommandException.of(field, "is missing");
        }
        return value;
    }

    /** One line: trimmed, inner spaces single, NFC; null if nothing is left. */
    static @Nullable String line(String field, @Nullable String raw, int max) {
        if (raw == null) {
            return null;
        }
        var line = isPlain(raw) ? raw : cleaned(field, raw);
        if (line.length() > max) {
            throw InvalidCommandException.of(field, "is longer than %d characters".formatted(max));
        }
        return line.isEmpty() ? null : line;
    }

    private static String cleaned(String field, String raw) {
        var visible = INVISIBLE.matcher(raw).replaceAll("");
        var line = Normalizer.normalize(SPACES.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
        if (FORBIDDEN.matcher(line).find()) {
            throw InvalidCommandException.of(field, "contains control characters");
        }
        return line;
    }

    /** Nothing but letters, digits and signs of ASCII with single spaces between: most text, and clean as it is. */
    private static boolean isPlain(String text) {
        var afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter < ' ' || letter > '~' || (letter == ' ' && afterSpace)) {
                return false;
            }
            afterSpace = letter == ' ';
        }
        return text.isEmpty() || !afterSpace;
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Several lines; empty ones are left out, a missing list has none. */
    static List<String> lines(String field, @Nullable List<String> raw, int max, int count) {
        if (raw == null) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        for (var text : raw) {
            var line = line(field, text, max);
            if (line != null) {
                lines.add(line);
            }
        }
        if (lines.size() > count) {
            throw InvalidCommandException.of(field, "has more than %d entries".formatted(count));
        }
        return List.copyOf(lines);
    }
}
