package health.erp.records.location;

import health.erp.core.id.LocationId;
import jakarta.validation.constraints.NotNull;

/** Asks for one place. */
public record FindLocation(@NotNull LocationId location) {}
