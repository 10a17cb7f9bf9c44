package health.erp.lab.quality;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What was and is expected of a test's controls, newest first.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListTargets(
        @NotNull ControlledTestId controlled, @Nullable ControlTargetId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
