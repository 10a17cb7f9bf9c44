package health.erp.records.teleconsultation;

import jakarta.validation.constraints.NotNull;

/** Asks for one consultation. */
public record FindTeleconsultation(@NotNull TeleconsultationId teleconsultation) {}
