package health.erp.lab.order;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Goes on with tests that were held.
 *
 * @param items these tests of the order; none for all that are open
 */
public record ResumeTests(@NotNull LabOrderId order, @Size(max = 200) List<@NotNull OrderItemId> items) {
    public ResumeTests {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
