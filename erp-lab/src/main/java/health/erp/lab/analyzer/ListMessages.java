package health.erp.lab.analyzer;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a channel, newest first, without what they say.
 *
 * @param status only those; null for all
 * @param after {@link Page#next} of the page before
 */
public record ListMessages(
        @NotNull ChannelCode channel,
        @Nullable MessageStatus status,
        @Nullable MessageId after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {}
