package health.erp.core.signin;

import health.erp.core.Page;
import health.erp.core.id.StaffId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Asks when somebody was signed in, oldest first.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListSessions(
        @NotNull StaffId staff, boolean endedToo, @Nullable SessionId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
