package health.erp.lab.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Lets tests wait: nothing is taken or measured for them meanwhile.
 *
 * @param items these tests of the order; none for all that are open
 * @param reason in words; no data of a patient
 */
public record HoldTests(
        @NotNull LabOrderId order,
        @Size(max = 200) List<@NotNull OrderItemId> items,
        @NotBlank @Size(max = 500) String reason) {
    public HoldTests {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
