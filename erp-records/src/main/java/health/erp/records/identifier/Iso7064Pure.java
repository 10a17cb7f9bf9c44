package health.erp.records.identifier;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One modulus over the whole number, which with its check must leave 1; finds every wrong character and every swap
 * of neighbours.
 *
 * @param characters in the order of their values; one whose value is the modulus less 1 (X, *) stands only at the end
 */
// ISO/IEC 7064:2003, pure systems.
record Iso7064Pure(int modulus, int radix, String characters, int length) implements CheckScheme {
    private static final int FOREIGN = -1;

    @Override
    public @Nullable String checkOf(String number) {
        var remainder = remainder(number + "0".repeat(length));
        if (remainder == FOREIGN) {
            return null;
        }
        var check = modulus + 1 - remainder;
        return length == 1
                ? String.valueOf(characters.charAt(check % modulus))
                : String.format(Locale.ROOT, "%02d", check);
    }

    // by congruence, because of two digits modulo 97 some exist twice: 01 and 98 (ISO 13616 writes 02 to 98)
    @Override
    public boolean valid(String checked) {
        return checked.length() > length && remainder(checked) == 1;
    }

    private int remainder(String text) {
        var remainder = 0;
        for (var i = 0; i < text.length(); i++) {
            var value = characters.indexOf(text.charAt(i));
            var supplementary = value == modulus - 1;
            if (value < 0 || (supplementary && i < text.length() - 1)) {
                return FOREIGN;
            }
            remainder = (remainder * radix + value) % modulus;
        }
        return remainder;
    }
}
