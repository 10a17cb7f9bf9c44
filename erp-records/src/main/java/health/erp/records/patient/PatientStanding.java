package health.erp.records.patient;

import health.erp.core.id.PatientId;

/** What decides whether something may be begun for a patient. */
public record PatientStanding(PatientId patient, boolean active, boolean deceased) {}
