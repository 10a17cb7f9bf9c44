package health.erp.lab.reagent;

import health.erp.core.Page;
import health.erp.lab.quality.InstrumentId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What the tests of an instrument use, in the order it was said.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListRecipes(
        @NotNull InstrumentId instrument, @Nullable ReagentRecipeId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
