package health.erp.lab.specimen;

import health.erp.lab.order.OrderItemId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Tests whose specimen is in the laboratory and that have no result yet, most urgent and longest waiting first.
 *
 * @param at only tubes that are at this bench or instrument; null for all of the section
 * @param after where the page before ended
 */
public record WorkList(
        @NotNull @Size(max = 20) String section,
        @Nullable Custodian at,
        @Nullable OrderItemId after,
        @Min(1) @Max(100) int size) {
    public static WorkList of(String section) {
        return new WorkList(section, null, null, 100);
    }
}
