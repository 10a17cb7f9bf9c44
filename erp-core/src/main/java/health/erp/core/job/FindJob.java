package health.erp.core.job;

import jakarta.validation.constraints.NotNull;

/** Asks for one job. */
public record FindJob(@NotNull JobId job) {}
