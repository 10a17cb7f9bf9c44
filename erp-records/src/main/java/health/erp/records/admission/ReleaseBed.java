package health.erp.records.admission;

import health.erp.core.id.LocationId;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Keeps a bed no longer. */
public record ReleaseBed(@NotNull LocationId bed, @NotNull UUID reservation) {}
