package health.erp.records.teleconsultation;

import jakarta.validation.constraints.NotNull;

/** The practitioner begins; from now on it is an encounter (class VR). */
public record StartTeleconsultation(@NotNull TeleconsultationId teleconsultation, int version) {}
