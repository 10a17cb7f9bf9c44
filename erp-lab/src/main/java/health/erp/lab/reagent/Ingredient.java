package health.erp.lab.reagent;

import health.erp.core.id.ItemId;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;

/**
 * One reagent of a recipe.
 *
 * @param amounts what one measuring uses; a purpose that is missing uses none of it
 * @param dead what a run loses besides, however many are measured in it: priming, what stays in the tubes
 * @param unit as the lots are counted in: mL
 */
public record Ingredient(
        @NotNull ItemId item,
        @NotEmpty Map<@NotNull RunPurpose, @NotNull @Positive @Digits(integer = 9, fraction = 6) BigDecimal> amounts,
        @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 6) BigDecimal dead,
        @NotBlank @Size(max = 40) String unit) {
    public Ingredient {
        amounts = amounts == null ? Map.of() : Map.copyOf(amounts);
    }

    boolean isUsedFor(RunPurpose purpose) {
        return amounts.containsKey(purpose);
    }

    /** Exact: nothing is rounded. */
    BigDecimal amount(RunPurpose purpose, int measurings) {
        return amounts.getOrDefault(purpose, BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(measurings))
                .add(dead);
    }
}
