package health.erp.records.encounter;

import health.erp.core.id.EncounterId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Somebody takes part no longer; that they did stays known. */
public record ReleaseStaff(@NotNull EncounterId encounter, int version, @NotNull @Valid Involved participant) {}
