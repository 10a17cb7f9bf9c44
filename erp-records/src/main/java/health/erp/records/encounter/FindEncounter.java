package health.erp.records.encounter;

import health.erp.core.id.EncounterId;
import jakarta.validation.constraints.NotNull;

/** Asks for one encounter. */
public record FindEncounter(@NotNull EncounterId encounter) {}
