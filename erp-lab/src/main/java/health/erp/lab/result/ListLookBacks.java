package health.erp.lab.result;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to look at, oldest first.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListLookBacks(@Nullable LookBackId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
