package health.erp.records.patient;

import health.erp.core.id.PatientId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** Asks for a confidential number of a patient in full. */
public record RevealIdentifier(@NotNull PatientId patient, @NotBlank String system) {}
