package health.erp.records.identifier;

import org.jspecify.annotations.Nullable;

/**
 * Every second value doubled, cast out in the base of the alphabet, summed to a multiple of the base.
 *
 * <p>Finds every single wrong character; does not see the first and the last of the alphabet change places (09, 90).
 */
// ISO/IEC 7812-1, annex B; H. P. Luhn, US patent 2950048. For another even base: "Luhn mod N".
record Luhn(String alphabet) implements CheckScheme {
    @Override
    public @Nullable String checkOf(String number) {
        var base = alphabet.length();
        var sum = 0;
        var factor = 2;
        for (var i = number.length() - 1; i >= 0; i--) {
            var value = alphabet.indexOf(number.charAt(i));
            if (value < 0) {
                return null;
            }
            sum += factor * value / base + factor * value % base;
            factor = 3 - factor;
        }
        return String.valueOf(alphabet.charAt((base - sum % base) % base));
    }

    @Override
    public int length() {
        return 1;
    }
}
