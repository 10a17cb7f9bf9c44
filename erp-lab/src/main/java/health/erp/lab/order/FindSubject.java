package health.erp.lab.order;

import health.erp.core.id.PatientId;
import jakarta.validation.constraints.NotNull;

/** Shows what the laboratory knows of a patient. */
public record FindSubject(@NotNull PatientId patient) {}
