package health.erp.records.queue;

import health.erp.records.schedule.ResourceId;
import jakarta.validation.constraints.NotNull;

/** Who waits today, in the order they are going to be called; those called and inside first. */
public record ShowQueue(@NotNull ResourceId resource) {}
