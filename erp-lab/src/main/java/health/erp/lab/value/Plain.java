package health.erp.lab.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimals without the zeros a column fills them up with. */
public final class Plain {
    public static BigDecimal of(BigDecimal kept) {
        var stripped = kept.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static @Nullable BigDecimal orNull(@Nullable BigDecimal kept) {
        return kept == null ? null : of(kept);
    }

    private Plain() {}
}
