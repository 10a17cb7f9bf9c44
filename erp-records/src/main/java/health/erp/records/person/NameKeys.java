package health.erp.records.person;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a person is found, whatever the capitals and accents. The same on every machine and in every
 * locale, because they are stored.
 */
public final class NameKeys {
    public static final int MAX_WORDS = 12;
    public static final int MAX_LENGTH = 40;

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}]*");

    private NameKeys() {}

    /** The words of all the names; family name, given names, text, in this order; prefixes and suffixes find nobody. */
    public static Set<String> of(Collection<HumanName> names) {
        return names.stream()
                .flatMap(name -> Stream.concat(
                        Stream.concat(Stream.ofNullable(name.family()), name.given().stream()),
                        Stream.ofNullable(name.text())))
                .flatMap(NameKeys::split)
                .distinct()
                .limit(MAX_WORDS)
                .collect(collectingAndThen(toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /** The words of what somebody types to search; each is a word of {@link #of} or the beginning of one. */
    public static List<String> words(String query) {
        return split(query).distinct().limit(MAX_WORDS).toList();
    }

    /**
     * Equal for two persons registered under the same official name and day of birth, as
     * {@code kumar|ravi shankar|1980-05-12}, at most 1000 characters; null if that says too little: no word in the
     * name, or a birth date that is partial or estimated.
     */
    public static @Nullable String sameness(HumanName official, BirthDate born) {
        var family = words(Objects.requireNonNullElse(official.family(), ""));
        var given = words(String.join(" ", official.given()));
        if (family.isEmpty() && given.isEmpty()) {
            given = words(Objects.requireNonNullElse(official.text(), ""));
        }
        var known = born.precision() == BirthDate.Precision.DAY && !born.estimated();
        return known && !(family.isEmpty() && given.isEmpty())
                ? "%s|%s|%s".formatted(String.join(" ", family), String.join(" ", given), born.format())
                : null;
    }

    private static Stream<String> split(String text) {
        return WORD.matcher(folded(text)).results().map(MatchResult::group).map(NameKeys::cut);
    }

    private static String folded(String text) {
        if (Parts.isAscii(text)) {
            return text.toLowerCase(Locale.ROOT); // what the rest would come to
        }
        // joiners live inside Indic words: taken out, they do not split them
        var decomposed = Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Form.NFKD);
        return Normalizer.normalize(caseless(withoutLatinMarks(decomposed)), Form.NFC);
    }

    // an accent is a matter of spelling in Latin; in Indic scripts a mark is a vowel, in Arabic it may be
    private static String withoutLatinMarks(String decomposed) {
        var kept = new StringBuilder();
        var afterLatin = false;
        for (var letter : decomposed.codePoints().toArray()) {
            if (!isMark(letter)) {
                afterLatin = UnicodeScript.of(letter) == UnicodeScript.LATIN;
                kept.appendCodePoint(letter);
            } else if (!afterLatin) {
                kept.appendCodePoint(letter);
            }
        }
        return kept.toString();
    }

    private static boolean isMark(int letter) {
        var type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    // through upper case and letter by letter: one form for ß, ẞ and SS, for both small sigmas, for i and ı
    private static String caseless(String text) {
        return text.toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String cut(String word) {
        if (word.length() <= MAX_LENGTH) {
            return word;
        }
        var end = Character.isHighSurrogate(word.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return word.substring(0, end);
    }
}
