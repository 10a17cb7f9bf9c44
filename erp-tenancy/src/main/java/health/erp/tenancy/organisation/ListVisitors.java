package health.erp.tenancy.organisation;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Asks who of other hospitals works here or did, oldest first.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListVisitors(@Nullable VisitorId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
