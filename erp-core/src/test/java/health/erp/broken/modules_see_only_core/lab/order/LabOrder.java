package health.erp.broken.modules_see_only_core.lab.order;

import health.erp.broken.modules_see_only_core.records.patient.Patient;

record LabOrder(Patient patient) {}
