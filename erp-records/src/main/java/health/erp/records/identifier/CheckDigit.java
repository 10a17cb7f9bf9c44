package health.erp.records.identifier;

import static health.erp.records.identifier.CheckScheme.ALPHANUMERICS;
import static health.erp.records.identifier.CheckScheme.DIGITS;

/** How a number shows that it was copied wrongly. Letters are upper case; spaces and hyphens are taken out before. */
public enum CheckDigit {
    /** The number says nothing about itself. */
    NONE,
    /** Decimal Luhn, as on bank cards. */
    LUHN,
    /** Luhn over digits and letters. */
    LUHN_MOD_36,
    /** Decimal; sees every swap of neighbours. Aadhaar and our own record numbers. */
    VERHOEFF,
    /** Digits; the check may be X. ORCID, ISNI. */
    ISO_7064_MOD_11_2,
    /** Digits and letters; the check may be an asterisk. ISBT 128 donation numbers. */
    ISO_7064_MOD_37_2,
    /** Digits, the check among them. */
    ISO_7064_MOD_11_10,
    /** Digits and letters, the check among them. */
    ISO_7064_MOD_37_36,
    /** Digits; the check is two of them. */
    ISO_7064_MOD_97_10,
    /** The NHS number of the United Kingdom: ten digits. */
    NHS_MOD_11;

    /** Whether the number, with its check at the end, is as it was issued. Never throws. */
    public boolean valid(String checked) {
        return scheme().valid(checked);
    }

    /** The number with its check behind it; refuses what the scheme has no check for. */
    public String append(String number) {
        var check = number.isEmpty() ? null : scheme().checkOf(number);
        if (check == null) {
            throw new IllegalArgumentException(
                    "The scheme (%s) has no check digit for a number of these characters and this length."
                            .formatted(this));
        }
        return number + check;
    }

    private CheckScheme scheme() {
        return switch (this) {
            case NONE -> new CheckScheme.Unchecked();
            case LUHN -> new Luhn(DIGITS);
            case LUHN_MOD_36 -> new Luhn(ALPHANUMERICS);
            case VERHOEFF -> new Verhoeff();
            case ISO_7064_MOD_11_2 -> new Iso7064Pure(11, 2, DIGITS + "X", 1);
            case ISO_7064_MOD_37_2 -> new Iso7064Pure(37, 2, ALPHANUMERICS + "*", 1);
            case ISO_7064_MOD_97_10 -> new Iso7064Pure(97, 10, DIGITS, 2);
            case ISO_7064_MOD_11_10 -> new Iso7064Hybrid(DIGITS);
            case ISO_7064_MOD_37_36 -> new Iso7064Hybrid(ALPHANUMERICS);
            case NHS_MOD_11 -> new NhsMod11();
        };
    }
}
