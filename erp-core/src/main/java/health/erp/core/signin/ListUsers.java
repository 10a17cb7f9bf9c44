package health.erp.core.signin;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Asks who may sign in, oldest first.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListUsers(@Nullable UserId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
