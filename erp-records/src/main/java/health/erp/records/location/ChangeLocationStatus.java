package health.erp.records.location;

import health.erp.core.id.LocationId;
import jakarta.validation.constraints.NotNull;

/** Takes a place out of use for a while or for good, or into use again. A bed must be empty for that. */
public record ChangeLocationStatus(@NotNull LocationId location, int version, @NotNull LocationStatus status) {}
