package health.erp.core.value;

import health.erp.core.InvalidCommandException;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;

/** The currency an amount is in: INR, KWD, JPY. The three letters are those of ISO 4217. */
@Embeddable
@Access(AccessType.FIELD)
public record CurrencyCode(String code) {
    public CurrencyCode {
        if (!isMoney(code)) {
            throw new IllegalArgumentException("The code (%s) is not a currency of ISO 4217.".formatted(code));
        }
    }

    /** Reads what a person typed. */
    public static CurrencyCode of(String code) {
        if (!isMoney(code)) {
            throw InvalidCommandException.of("currency", "is not a currency of ISO 4217; write it as INR");
        }
        return new CurrencyCode(code);
    }

    /** 2 for INR, 0 for JPY, 3 for KWD. */
    public int minorDigits() {
        return Currency.getInstance(code).getDefaultFractionDigits();
    }

    boolean canExpress(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= minorDigits();
    }

    @Override
    public String toString() {
        return code;
    }

    private static boolean isMoney(String code) {
        try {
            // gold (XAU), test codes (XTS) and their like have no minor unit: -1
            return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
