package health.erp.lab.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Takes tests back that are not wanted any more.
 *
 * @param items these tests of the order; none for all that are open
 * @param reason in words; no data of a patient
 */
public record RevokeTests(
        @NotNull LabOrderId order,
        @Size(max = 200) List<@NotNull OrderItemId> items,
        @NotBlank @Size(max = 500) String reason) {
    public RevokeTests {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
