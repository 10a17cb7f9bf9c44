package health.erp.records.location;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Work on the bed begins now. It must be empty. */
public record StartMaintenance(@NotNull UUID window, int version) {}
