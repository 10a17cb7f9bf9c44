package health.erp.core.access;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks who was ever given a role, oldest first.
 *
 * @param role name of a standard role or of one of the hospital's own
 * @param after {@link Page#next} of the page before
 */
public record ListGrantsOfRole(
        @NotBlank @Size(max = 60) String role, @Nullable GrantId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
