package health.erp.lab.culture;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What was seen on the media day after day, oldest first.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListReadings(@NotNull CultureId culture, @Nullable Integer after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
