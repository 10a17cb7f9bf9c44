package health.erp.records.duplicate;

import health.erp.core.id.PatientId;
import jakarta.validation.constraints.NotNull;

/** Asks with whom a patient was compared, and what came of it. */
public record FindLinks(@NotNull PatientId patient) {}
