package health.erp.records.location;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The work is not done then. */
public record CancelMaintenance(@NotNull UUID window, int version) {}
