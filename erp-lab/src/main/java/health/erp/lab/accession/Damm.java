package health.erp.lab.accession;

/**
 * A check digit from a quasigroup without order: finds every wrong digit and every swap of neighbours, with digits alone, so that
 * a barcode stays short. Zeros in front do not count, so the length has to be fixed.
 */
// H. M. Damm, Total anti-symmetrische Quasigruppen, Marburg 2004.
final class Damm {
    private static final String[] OPERATION = {
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790"
    };

    static int checkOf(String digits) {
        var interim = 0;
        for (var i = 0; i < digits.length(); i++) {
            interim = OPERATION[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return interim;
    }

    /** Whether a number with its check digit at the end is as it was issued. */
    static boolean holds(String checked) {
        return checkOf(checked) == 0;
    }

    private Damm() {}
}
