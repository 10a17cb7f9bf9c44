package health.erp.tenancy.migration;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * The rounds there were, the oldest first.
 *
 * @param after last id of the page before; null for the first page
 */
public record ListMigrations(@Nullable MigrationId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
