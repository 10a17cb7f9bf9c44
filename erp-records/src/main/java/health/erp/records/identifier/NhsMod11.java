package health.erp.records.identifier;

import org.jspecify.annotations.Nullable;

/** Nine digits weighted 10 to 2, modulo 11; a number whose check would be 10 is never issued. */
// NHS Data Model and Dictionary, NHS NUMBER: "Modulus 11".
record NhsMod11() implements CheckScheme {
    private static final int PAYLOAD = 9;

    @Override
    public @Nullable String checkOf(String number) {
        if (number.length() != PAYLOAD) {
            return null;
        }
        var sum = 0;
        for (var i = 0; i < PAYLOAD; i++) {
            var digit = DIGITS.indexOf(number.charAt(i));
            if (digit < 0) {
                return null;
            }
            sum += digit * (10 - i);
        }
        var check = (11 - sum % 11) % 11;
        return check == 10 ? null : String.valueOf(check);
    }

    @Override
    public int length() {
        return 1;
    }
}
