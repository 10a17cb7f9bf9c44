package health.erp.records.prescription;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** How often was warned of what, first shown between these moments, and what people did with it. */
public record CountAlerts(@NotNull Instant from, @NotNull Instant until) {}
