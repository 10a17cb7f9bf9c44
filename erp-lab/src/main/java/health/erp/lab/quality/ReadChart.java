package health.erp.lab.quality;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The points of a level for a chart after Levey and Jennings, oldest first.
 *
 * @param after {@link Page#next} of the page before
 */
public record ReadChart(
        @NotNull ControlledTestId controlled,
        @NotBlank @Size(max = 20) String level,
        @NotNull Instant from,
        @NotNull Instant until,
        @Nullable Integer after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {}
