package health.erp.records.identifier;

import org.jspecify.annotations.Nullable;

/** A family of check digits: what is written behind a number so that a slip of the pen shows. */
sealed interface CheckScheme permits CheckScheme.Unchecked, Iso7064Hybrid, Iso7064Pure, Luhn, NhsMod11, Verhoeff {
    String DIGITS = "0123456789";
    String ALPHANUMERICS = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** What to write behind the number; null if a character or the length is not of this scheme. */
    @Nullable
    String checkOf(String number);

    /** How many characters at the end are the check. */
    int length();

    default boolean valid(String checked) {
        var end = checked.length() - length();
        return end > 0 && checked.substring(end).equals(checkOf(checked.substring(0, end)));
    }

    /** A number without a check digit. */
    record Unchecked() implements CheckScheme {
        @Override
        public String checkOf(String number) {
            return "";
        }

        @Override
        public int length() {
            return 0;
        }
    }
}
