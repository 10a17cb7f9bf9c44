package health.erp.core.audit;

import health.erp.core.id.PatientId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Asks who met this patient's data: "who looked at me". */
public record AuditOfPatient(@NotNull PatientId patient, @NotNull @Valid AuditWindow window) {}
