package health.erp.lab.analyzer;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The exceptions queue, oldest first.
 *
 * @param channel only of this one; null for all
 * @param after {@link Page#next} of the page before
 */
public record ListExceptions(
        @NotNull ExceptionStatus status,
        @Nullable ChannelCode channel,
        @Nullable MessageExceptionId after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {
    /** What waits, on all channels. */
    public static ListExceptions open(int size) {
        return new ListExceptions(ExceptionStatus.OPEN, null, null, size);
    }
}
