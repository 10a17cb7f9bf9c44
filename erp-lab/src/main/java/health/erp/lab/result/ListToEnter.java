package health.erp.lab.result;

import health.erp.core.Page;
import health.erp.lab.order.OrderItemId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Tests whose specimen is in the laboratory and that have no result, urgent first, then oldest first.
 *
 * @param section only of this department; null for all
 * @param after {@link Page#next} of the page before
 */
public record ListToEnter(
        @Nullable @Size(max = 20) String section, @Nullable Place after, @Min(1) @Max(Page.MAX_SIZE) int size) {
    /** Where a page ends. */
    public record Place(int urgency, OrderItemId item) {}

    public static ListToEnter all(int size) {
        return new ListToEnter(null, null, size);
    }

    public ListToEnter from(@Nullable Place next) {
        return new ListToEnter(section, next, size);
    }
}
