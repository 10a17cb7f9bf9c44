package health.erp.lab.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Says that tests should never have been ordered: another patient was meant.
 *
 * @param items these tests of the order; none for all of it
 * @param reason in words; no data of a patient
 */
public record MarkTestsInError(
        @NotNull LabOrderId order,
        @Size(max = 200) List<@NotNull OrderItemId> items,
        @NotBlank @Size(max = 500) String reason) {
    public MarkTestsInError {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
