package health.erp.examples.labels;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Text that fits: what is too long loses its end, never half a letter. */
final class Words {
    private static final Pattern LETTER = Pattern.compile("\\X"); // with all that is written on it
    private static final String MORE = "…";
    private static final int REPLACEMENT = 0xFFFD;

    private Words() {}

    /** At most so many letters as people count them, the last a sign that there is more. */
    static String cut(String text, int most) {
        var ends = LETTER.matcher(text).results().map(MatchResult::end).toList();
        return ends.size() <= most
                ? text
                : text.substring(0, ends.get(most - 2)).strip() + MORE;
    }

    /** Without what is no letter and would end a line or the drawing. */
    static String printable(String text) {
        return text.codePoints()
                .map(letter -> printable(letter) ? letter : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean printable(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> letter == 0x200C || letter == 0x200D; // joiners shape letters; others turn lines
            default -> true;
        };
    }
}
