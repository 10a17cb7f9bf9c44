package health.erp.lab.wire;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers as the wire writes them: digits with a point, perhaps a sign; never an exponent, a comma or a space. */
public final class Decimals {
    private static final int MAX_LENGTH = 40;

    /** Null when it is none. */
    public static @Nullable BigDecimal read(String text) {
        var digits = 0;
        var points = 0;
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (i != 0 || (c != '-' && c != '+')) {
                return null;
            }
        }
        return digits > 0 && points <= 1 ? new BigDecimal(text) : null;
    }

    /** A bound written before its number: {@code <0.5}, {@code >= 100}. */
    public static Optional<Value.Censored> bound(String text) {
        var sign = text.startsWith("<=") || text.startsWith(">=") || text.startsWith("<>")
                ? 2
                : Math.min(1, text.length());
        var comparator = comparator(text.substring(0, sign));
        var limit = comparator == null ? null : read(text.substring(sign).trim());
        return comparator == null || limit == null
                ? Optional.empty()
                : Optional.of(new Value.Censored(comparator, limit));
    }

    /** Null when it is none. */
    public static @Nullable QuantityComparator comparator(String sign) {
        for (var comparator : QuantityComparator.values()) {
            if (comparator.sign().equals(sign)) {
                return comparator;
            }
        }
        return null;
    }

    private Decimals() {}
}
