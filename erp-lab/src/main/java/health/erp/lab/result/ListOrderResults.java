package health.erp.lab.result;

import health.erp.lab.order.LabOrderId;
import jakarta.validation.constraints.NotNull;

/** Asks for all results of an order, those nobody has answered for too: for the laboratory itself. */
public record ListOrderResults(@NotNull LabOrderId order) {}
