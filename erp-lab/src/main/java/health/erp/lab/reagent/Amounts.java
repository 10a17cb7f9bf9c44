package health.erp.lab.reagent;

import java.math.BigDecimal;

/** Decimals without the zeros a column fills them up with. */
final class Amounts {
    static BigDecimal plain(BigDecimal kept) {
        var stripped = kept.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private Amounts() {}
}
