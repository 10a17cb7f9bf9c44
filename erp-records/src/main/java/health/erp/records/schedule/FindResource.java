package health.erp.records.schedule;

import jakarta.validation.constraints.NotNull;

/** Asks for one resource with its calendar. */
public record FindResource(@NotNull ResourceId resource) {}
