package health.erp.lab.result;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What waits for somebody, urgent first, then oldest first.
 *
 * @param section only of this department; null for all
 * @param after {@link Page#next} of the page before
 */
public record ListWaiting(
        @Nullable @Size(max = 20) String section, @Nullable WorkPlace after, @Min(1) @Max(Page.MAX_SIZE) int size) {
    public static ListWaiting all(int size) {
        return new ListWaiting(null, null, size);
    }

    public static ListWaiting in(String section, int size) {
        return new ListWaiting(section, null, size);
    }

    public ListWaiting from(@Nullable WorkPlace next) {
        return new ListWaiting(section, next, size);
    }
}
