package health.erp.records.patient;

import health.erp.core.id.PatientId;
import jakarta.validation.constraints.NotNull;

/** Asks for one patient. */
public record FindPatient(@NotNull PatientId patient) {}
