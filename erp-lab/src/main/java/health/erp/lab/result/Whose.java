package health.erp.lab.result;

import health.erp.core.id.PatientId;
import health.erp.lab.order.LabOrderId;

/** Of which order something is, and of whom. */
record Whose(LabOrderId order, PatientId patient) {}
