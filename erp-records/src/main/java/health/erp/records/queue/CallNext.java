package health.erp.records.queue;

import health.erp.records.schedule.ResourceId;
import jakarta.validation.constraints.NotNull;

/** Whose turn is it? */
public record CallNext(@NotNull ResourceId resource) {}
