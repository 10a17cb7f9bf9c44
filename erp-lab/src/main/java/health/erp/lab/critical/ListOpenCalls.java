package health.erp.lab.critical;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * The calls that are open, oldest first.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListOpenCalls(@Nullable CriticalCallId after, @Min(1) @Max(Page.MAX_SIZE) int size) {
    public static ListOpenCalls first(int size) {
        return new ListOpenCalls(null, size);
    }

    public ListOpenCalls from(@Nullable CriticalCallId next) {
        return new ListOpenCalls(next, size);
    }
}
