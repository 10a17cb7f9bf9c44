package health.erp.records.encounter;

import health.erp.core.id.EncounterId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Somebody takes part from now on. An attending doctor takes over from the one before. */
public record InvolveStaff(@NotNull EncounterId encounter, int version, @NotNull @Valid Involved participant) {}
