package health.erp.records.duplicate;

import health.erp.core.id.PatientId;
import jakarta.validation.constraints.NotNull;

/** Compares a patient with who may be the same. */
public record CheckPatient(@NotNull PatientId patient) {}
