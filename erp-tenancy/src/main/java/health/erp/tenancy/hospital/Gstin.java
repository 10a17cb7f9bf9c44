package health.erp.tenancy.hospital;

import health.erp.core.InvalidCommandException;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number under which a person is registered for goods and services tax in India: {@code 27AAPFU0939F1ZV}. State, PAN,
 * two characters for the entity and a check character (CGST Rules 2017, rule 10).
 */
@Embeddable
@Access(AccessType.FIELD)
public record Gstin(String value) {
    // state codes as in Form GST REG-01; 97 is other territory, 99 what the centre registers itself
    private static final Pattern FORM =
            Pattern.compile("(0[1-9]|[12][0-9]|3[0-8]|97|99)[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z][0-9A-Z][0-9A-Z]");

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public Gstin {
        if (value == null || !FORM.matcher(value).matches()) {
            throw InvalidCommandException.of("gstin", "is not 15 characters as in 27AAPFU0939F1ZV");
        }
        if (value.charAt(14) != checkCharacter(value)) {
            throw InvalidCommandException.of(
                    "gstin", "has a wrong check character; look for a mistyped or swapped one");
        }
    }

    /** Reads what a person typed; case and spaces do not count. */
    public static Gstin parse(String text) {
        return new Gstin(text.replace(" ", "").toUpperCase(Locale.ROOT));
    }

    /** The first two digits. */
    public String state() {
        return value.substring(0, 2);
    }

    public String pan() {
        return value.substring(2, 12);
    }

    @Override
    public String toString() {
        return value;
    }

    /** Luhn's scheme to the base 36, as the GST Network computes it. */
    private static char checkCharacter(String number) {
        var sum = 0;
        for (int i = 0; i < 14; i++) {
            var product = DIGITS.indexOf(number.charAt(i)) * (i % 2 + 1);
            sum += product / 36 + product % 36;
        }
        return DIGITS.charAt((36 - sum % 36) % 36);
    }
}
