package health.erp.records.identifier;

import health.erp.core.InvalidCommandException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The number the hospital gives a patient for life: digits, the last of them a Verhoeff check digit. */
@Embeddable
public record Mrn(@Column(name = "mrn", length = Mrn.MAX_LENGTH) String value) {
    public static final int MAX_LENGTH = 20;
    private static final int LEAST_DIGITS = 7;
    private static final NormalForm FORM = NormalForm.of("[0-9]{8,20}", "8 to 20 digits");

    public Mrn {
        if (!FORM.fits(value)) {
            throw InvalidCommandException.of("mrn", "is not a record number: " + FORM.expected());
        }
        if (!CheckDigit.VERHOEFF.valid(value)) {
            throw InvalidCommandException.of("mrn", "has a wrong check digit; look for a mistyped or swapped digit");
        }
    }

    /** The record number of this serial; at least seven digits and the check digit. Never give a serial twice. */
    public static Mrn of(long serial) {
        if (serial < 1) {
            throw new IllegalArgumentException(
                    "The serial (%d) of a record number must be positive.".formatted(serial));
        }
        var digits = Long.toString(serial);
        return new Mrn(CheckDigit.VERHOEFF.append("0".repeat(Math.max(0, LEAST_DIGITS - digits.length())) + digits));
    }

    /** Reads what a clerk types or a scanner sends; spaces and hyphens do not count. */
    public static Mrn parse(String text) {
        return new Mrn(text.length() > 4 * MAX_LENGTH ? "" : FORM.applied(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
