package health.erp.records.teleconsultation;

import jakarta.validation.constraints.NotNull;

/** It is over: the encounter is finished, and nobody comes in again. */
public record EndTeleconsultation(@NotNull TeleconsultationId teleconsultation, int version) {}
