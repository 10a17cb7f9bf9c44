package health.erp.records.identifier;

import org.jspecify.annotations.Nullable;

/** Digits multiplied in the dihedral group of the pentagon: finds every wrong digit and every swap of neighbours. */
// J. Verhoeff, Error Detecting Decimal Codes, Mathematical Centre Tract 29, Amsterdam 1969.
record Verhoeff() implements CheckScheme {
    private static final String[] PRODUCT = {
        "0123456789",
        "1234067895",
        "2340178956",
        "3401289567",
        "4012395678",
        "5987604321",
        "6598710432",
        "7659821043",
        "8765932104",
        "9876543210"
    };
    private static final String[] PERMUTATION = {
        "0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258"
    };
    private static final String INVERSE = "0432156789";

    @Override
    public @Nullable String checkOf(String number) {
        var product = 0;
        for (var i = 1; i <= number.length(); i++) {
            var digit = DIGITS.indexOf(number.charAt(number.length() - i));
            if (digit < 0) {
                return null;
            }
            var permuted = value(PERMUTATION[i % PERMUTATION.length], digit);
            product = value(PRODUCT[product], permuted);
        }
        return String.valueOf(INVERSE.charAt(product));
    }

    @Override
    public int length() {
        return 1;
    }

    private static int value(String row, int column) {
        return row.charAt(column) - '0';
    }
}
