package health.erp.records.duplicate;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the pairs that wait for somebody to decide, the surest first.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListDuplicates(@Nullable LinkId after, @Min(1) @Max(Page.MAX_SIZE) int size) {
    public static ListDuplicates first(int size) {
        return new ListDuplicates(null, size);
    }
}
