package health.erp.lab.order;

import jakarta.validation.constraints.NotNull;

/** Shows an order with all its tests. */
public record FindLabOrder(@NotNull LabOrderId order) {}
