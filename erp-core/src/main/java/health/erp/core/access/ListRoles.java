package health.erp.core.access;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the hospital's own roles, the retired ones too, oldest first.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListRoles(@Nullable RoleId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
