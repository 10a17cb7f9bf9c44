package health.erp.records.admission;

import health.erp.core.id.EncounterId;
import jakarta.validation.constraints.NotNull;

/** Asks for one stay. */
public record FindStay(@NotNull EncounterId stay) {}
