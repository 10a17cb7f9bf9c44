package health.erp.core.access;

import health.erp.core.Page;
import health.erp.core.id.StaffId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Asks what somebody was ever given, oldest first.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListGrantsOfStaff(
        @NotNull StaffId staff, @Nullable GrantId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
