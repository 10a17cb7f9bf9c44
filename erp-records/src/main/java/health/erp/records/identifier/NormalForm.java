package health.erp.records.identifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a number is written so that the same number is always the same text.
 *
 * @param whole what the whole number matches once it is in its normal form
 * @param expected the same for people: "12 digits"
 * @param ignoresSeparators whether spaces and hyphens are only for the eye
 */
public record NormalForm(Pattern whole, String expected, boolean ignoresSeparators, Letters letters) {
    /** What becomes of letters. */
    public enum Letters {
        UPPER,
        LOWER,
        AS_WRITTEN
    }

    static final NormalForm ANY = new NormalForm(
            "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]+", "1 to 64 printable characters", false, Letters.AS_WRITTEN);

    // every kind of space and hyphen, and the invisible marks that come along when a number is copied from a document
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}]+");
    private static final Pattern MARGINS = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    public NormalForm {
        if (whole.matcher("").matches()) {
            throw new IllegalArgumentException("The normal form (%s) takes nothing for a number.".formatted(expected));
        }
    }

    public NormalForm(String regex, String expected, boolean ignoresSeparators, Letters letters) {
        this(Pattern.compile(regex), expected, ignoresSeparators, letters);
    }

    /** The usual form: separators ignored, letters in upper case. */
    public static NormalForm of(String regex, String expected) {
        return new NormalForm(regex, expected, true, Letters.UPPER);
    }

    String applied(String raw) {
        var gaps = ignoresSeparators ? SEPARATORS : MARGINS;
        var text = gaps.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC)).replaceAll("");
        return switch (letters) {
            case UPPER -> text.toUpperCase(Locale.ROOT);
            case LOWER -> text.toLowerCase(Locale.ROOT);
            case AS_WRITTEN -> text;
        };
    }

    boolean fits(String normal) {
        return whole.matcher(normal).matches();
    }
}
