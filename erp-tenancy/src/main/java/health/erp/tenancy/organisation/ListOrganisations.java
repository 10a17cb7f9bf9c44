package health.erp.tenancy.organisation;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the organisations, oldest first.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListOrganisations(@Nullable OrganisationId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
