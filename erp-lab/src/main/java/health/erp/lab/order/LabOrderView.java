package health.erp.lab.order;

import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.lab.catalogue.RequestPriority;
import health.erp.lab.status.OrderStatus;
import health.erp.lab.status.OrderStatus.OrderControlStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as hosts see it.
 *
 * @param status of all its tests together
 * @param control what the one who ordered is told: ORC-5, HL7 table 0038
 */
public record LabOrderView(
        LabOrderId id,
        long number,
        PatientId patient,
        @Nullable EncounterId encounter,
        Subject subject,
        Circumstances circumstances,
        RequestPriority priority,
        StaffId requester,
        StaffId placedBy,
        Instant placedAt,
        @Nullable LocationId ward,
        Instant dueAt,
        OrderStatus status,
        OrderControlStatus control,
        List<OrderItemView> items) {
    public LabOrderView {
        items = List.copyOf(items);
    }
}
