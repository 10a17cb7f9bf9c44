package health.erp.lab.specimen;

import health.erp.lab.order.LabOrderId;
import jakarta.validation.constraints.NotNull;

/** The tubes of an order, as they were taken and divided. */
public record ListSpecimens(@NotNull LabOrderId order) {}
