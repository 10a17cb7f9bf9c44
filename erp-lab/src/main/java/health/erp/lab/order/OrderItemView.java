package health.erp.lab.order;

import health.erp.core.id.PatientId;
import health.erp.lab.catalogue.RequestPriority;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.catalogue.TestVersionId;
import health.erp.lab.status.OrderStatus;
import health.erp.lab.status.OrderStatus.OrderControlStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A test of an order as hosts see it.
 *
 * @param control what the one who ordered is told: ORC-5, HL7 table 0038
 * @param awaited whether its specimen has to be taken
 * @param parent the item it was asked for because of
 */
public record OrderItemView(
        OrderItemId id,
        int version,
        LabOrderId order,
        PatientId patient,
        TestCode test,
        TestVersionId testVersion,
        String section,
        RequestPriority priority,
        OrderStatus status,
        OrderControlStatus control,
        boolean awaited,
        ItemOrigin origin,
        @Nullable OrderItemId parent,
        @Nullable UUID specimen,
        @Nullable String reason,
        Instant orderedAt,
        @Nullable Instant collectedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant resultedAt,
        @Nullable Instant completedAt) {}
