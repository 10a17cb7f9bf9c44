package health.erp.lab.reagent;

import health.erp.core.id.ItemId;
import health.erp.core.value.Quantity;
import health.erp.lab.quality.InstrumentId;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lot of a reagent was put on an instrument. It is not used until somebody has accepted it.
 *
 * @param item as the inventory knows it
 * @param daysOpen how long it is good once it is opened; null for as long as the lot
 */
public record ReceiveReagentLot(
        @NotNull ItemId item,
        @NotBlank @Size(max = 40) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters") String number,
        @NotNull InstrumentId instrument,
        @NotNull Quantity quantity,
        @NotNull LocalDate expiry,
        @Nullable @Min(1) @Max(3650) Integer daysOpen) {
    private static final int DECIMALS = 6;
    private static final int DIGITS = 12;

    @AssertTrue(
            message = "must be more than nothing, with up to 12 digits and 6 decimals, in a unit of up to 40 letters")
    boolean isQuantitySensible() {
        return quantity == null
                || (quantity.isPositive()
                        && quantity.value().scale() <= DECIMALS
                        && quantity.value().precision() - quantity.value().scale() <= DIGITS
                        && quantity.unit().length() <= 40);
    }
}
