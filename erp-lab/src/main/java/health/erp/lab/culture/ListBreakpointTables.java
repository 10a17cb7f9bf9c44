package health.erp.lab.culture;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * The tables of breakpoints there are, newest first.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListBreakpointTables(@Nullable BreakpointTableId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
