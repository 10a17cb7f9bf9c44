package health.erp.lab.catalogue;

import health.erp.core.InvalidCommandException;
import java.util.regex.Pattern;

/** A code of LOINC, {@code 2823-3}: what is measured, in words the world understands. Its last digit checks the others. */
public record Loinc(String value) {
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,6}-[0-9]");

    public Loinc {
        if (!FORM.matcher(value).matches() || !isChecked(value)) {
            throw InvalidCommandException.of("loinc", "is not a code of LOINC; look for a mistyped or swapped digit");
        }
    }

    /** Modulus 10 after Luhn, as LOINC's users' guide describes it. */
    private static boolean isChecked(String code) {
        var sum = 0;
        var number = code.substring(0, code.length() - 2);
        for (var i = 0; i < number.length(); i++) {
            var digit = number.charAt(number.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
        }
        return (10 - sum % 10) % 10 == code.charAt(code.length() - 1) - '0';
    }

    @Override
    public String toString() {
        return value;
    }
}
