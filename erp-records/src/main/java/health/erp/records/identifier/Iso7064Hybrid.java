package health.erp.records.identifier;

import org.jspecify.annotations.Nullable;

/**
 * Two moduli in turn, so that the check is of the same alphabet as the number.
 *
 * <p>Finds every single wrong character and nearly every swap of neighbours: MOD 11,10 misses about 2 in 100.
 */
// ISO/IEC 7064:2003, hybrid systems.
record Iso7064Hybrid(String alphabet) implements CheckScheme {
    @Override
    public @Nullable String checkOf(String number) {
        var base = alphabet.length();
        var product = base;
        for (var i = 0; i < number.length(); i++) {
            var value = alphabet.indexOf(number.charAt(i));
            if (value < 0) {
                return null;
            }
            var sum = (product + value) % base;
            product = 2 * (sum == 0 ? base : sum) % (base + 1);
        }
        return String.valueOf(alphabet.charAt((base + 1 - product) % base));
    }

    @Override
    public int length() {
        return 1;
    }
}
