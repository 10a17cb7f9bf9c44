package health.erp.lab.result;

import health.erp.core.Page;
import health.erp.lab.reagent.RunId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The results a look-back is about, in the order they were entered.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListDoubtful(@NotNull LookBackId lookBack, @Nullable RunId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
