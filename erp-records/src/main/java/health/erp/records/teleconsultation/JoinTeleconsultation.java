package health.erp.records.teleconsultation;

import jakarta.validation.constraints.NotNull;

/** Somebody shows a token and wants to come in. */
public record JoinTeleconsultation(@NotNull JoinToken token) {}
