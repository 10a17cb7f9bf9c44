package health.erp.records.teleconsultation;

import jakarta.validation.constraints.NotNull;

/** It does not take place at a distance; the appointment stays. */
public record CancelTeleconsultation(@NotNull TeleconsultationId teleconsultation, int version) {}
