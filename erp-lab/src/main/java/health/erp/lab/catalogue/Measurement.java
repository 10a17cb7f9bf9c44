package health.erp.lab.catalogue;

import health.erp.lab.unit.Substance;
import health.erp.lab.unit.Unit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a number is reported.
 *
 * @param decimals behind the point
 * @param substance what is pinned to convert mass to amount of substance
 * @param detection the limit of detection: below it nothing is said to be there; null where it is not known
 * @param quantification the limit of quantification: below it the number is not told; null where it is not known
 */
public record Measurement(
        @NotNull Unit unit,
        @Min(0) @Max(9) int decimals,
        @NotNull Substance substance,
        @Nullable BigDecimal detection,
        @Nullable BigDecimal quantification) {
    /** {@code of("mmol/L", 1)} */
    public static Measurement of(String unit, int decimals) {
        return new Measurement(Unit.of(unit), decimals, Substance.UNKNOWN, null, null);
    }

    public Measurement of(Substance pinned) {
        return new Measurement(unit, decimals, pinned, detection, quantification);
    }

    public Measurement limitedTo(@Nullable String lod, @Nullable String loq) {
        return new Measurement(
                unit,
                decimals,
                substance,
                lod == null ? null : new BigDecimal(lod),
                loq == null ? null : new BigDecimal(loq));
    }
}
