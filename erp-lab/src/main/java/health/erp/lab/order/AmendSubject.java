package health.erp.lab.order;

import health.erp.core.id.PatientId;
import jakarta.validation.constraints.NotNull;

/** Birth or gender of a patient are others than the laboratory knew. */
public record AmendSubject(@NotNull PatientId patient, @NotNull Subject subject) {}
