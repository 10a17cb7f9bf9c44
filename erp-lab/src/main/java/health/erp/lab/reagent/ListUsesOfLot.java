package health.erp.lab.reagent;

import health.erp.core.Page;
import health.erp.core.id.ItemId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Everything a lot was used for, on whatever instrument, oldest first: what a recall puts in doubt.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListUsesOfLot(
        @NotNull ItemId item,
        @NotBlank @Size(max = 40) String number,
        @Nullable ReagentUseId after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {}
