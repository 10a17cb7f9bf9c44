package health.erp.records.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Text as a to z and 0 to 9, whatever the script, the capitals and the accents; other signs part the words. */
final class Letters {
    // Unicode keeps the Indic scripts in parallel blocks of 128, in the order of ISCII: one table serves them all
    private static final int INDIC_FIRST = 0x0900;
    private static final int INDIC_LAST = 0x0D7F;
    private static final int VIRAMA = 0x4D;
    private static final int NUKTA = 0x3C;
    private static final String[] INDIC = table();

    private Letters() {}

    static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var latin = latin(text);
        for (int i = 0; i < latin.length(); i++) {
            var letter = latin.charAt(i);
            if (isPlain(letter)) {
                word.append(letter);
            } else if (letter != '\'' && !word.isEmpty()) { // D'Souza is one word
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    static String joined(String text) {
        return String.join("", words(text));
    }

    private static boolean isPlain(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    }

    private static String latin(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > '~') {
                return romanised(Normalizer.normalize(lower, Normalizer.Form.NFKD));
            }
        }
        return lower;
    }

    private static String romanised(String decomposed) {
        var latin = new StringBuilder();
        var inherent = false; // an Indic consonant is spoken with an a, unless a sign says otherwise
        for (int i = 0; i < decomposed.length(); i++) {
            var letter = decomposed.charAt(i);
            var offset = letter >= INDIC_FIRST && letter <= INDIC_LAST ? letter & 0x7F : -1;
            if (Character.getType(letter) == Character.FORMAT || offset == NUKTA) {
                continue;
            }
            var isSign = (offset >= 0x3E && offset <= VIRAMA) || offset == 0x62 || offset == 0x63;
            if (inherent && !isSign && offset >= 0) {
                latin.append('a');
            }
            inherent = isConsonant(offset);
            if (offset >= 0) {
                latin.append(INDIC[offset]);
            } else if (letter == 'ß') {
                latin.append("ss");
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                latin.append(letter);
            }
        }
        return latin.toString();
    }

    private static boolean isConsonant(int offset) {
        return (offset >= 0x15 && offset <= 0x39) || (offset >= 0x58 && offset <= 0x5F);
    }

    private static String[] table() {
        var table = new String[0x80];
        Arrays.fill(table, "");
        put(table, 0x01, "n n h - a a i i u u ri l e e e ai o o o au");
        put(table, 0x15, "k kh g gh ng ch chh j jh ny t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h");
        put(table, 0x3E, "a i i u u ri ri e e e ai o o o au");
        put(table, 0x58, "k kh g z r rh f y ri l");
        put(table, 0x66, "0 1 2 3 4 5 6 7 8 9");
        table[0x64] = " ";
        table[0x65] = " ";
        table[0x04] = "a";
        return table;
    }

    private static void put(String[] table, int from, String sounds) {
        var each = sounds.split(" ", -1);
        for (int i = 0; i < each.length; i++) {
            table[from + i] = each[i].equals("-") ? "" : each[i];
        }
    }
}
