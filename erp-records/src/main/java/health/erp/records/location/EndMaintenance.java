package health.erp.records.location;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The work is done; the bed is cleaned next. */
public record EndMaintenance(@NotNull UUID window, int version) {}
