package health.erp.lab.result;

import health.erp.core.id.PatientId;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.OrderItemId;

/** {@code lab.order.revoked}, as far as results have to do with it. */
public record TestRevoked(LabOrderId order, OrderItemId item, PatientId patient) {}
