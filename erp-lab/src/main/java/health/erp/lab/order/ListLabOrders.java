package health.erp.lab.order;

import health.erp.core.id.PatientId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A patient's orders, newest first.
 *
 * @param after where the page before ended
 */
public record ListLabOrders(@NotNull PatientId patient, @Nullable LabOrderId after, @Min(1) @Max(100) int size) {}
