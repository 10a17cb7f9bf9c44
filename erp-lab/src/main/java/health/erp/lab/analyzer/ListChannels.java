package health.erp.lab.analyzer;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * The channels of the hospital, by code.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListChannels(@Nullable ChannelCode after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
