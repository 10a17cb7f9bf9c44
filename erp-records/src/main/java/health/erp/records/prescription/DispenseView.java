package health.erp.records.prescription;

import health.erp.core.id.ItemId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.value.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One handing out as hosts see it.
 *
 * @param item of the stock it is taken from; null if nobody keeps stock
 * @param reason why it was declined or stopped
 */
public record DispenseView(
        DispenseId id,
        int version,
        PrescriptionId prescription,
        PatientId patient,
        DispenseStatus status,
        Quantity quantity,
        @Nullable ItemId item,
        StaffId preparedBy,
        Instant preparedAt,
        @Nullable StaffId handedOutBy,
        @Nullable Instant handedOutAt,
        @Nullable String reason) {}
