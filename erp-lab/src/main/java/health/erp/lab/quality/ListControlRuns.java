package health.erp.lab.quality;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The log of a controlled test, oldest first.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListControlRuns(
        @NotNull ControlledTestId controlled,
        @NotNull Instant from,
        @NotNull Instant until,
        @Nullable Integer after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {}
