package health.erp.broken.modules_see_only_core.core;

import health.erp.broken.modules_see_only_core.records.patient.Patient;

record Gate(Patient patient) {}
