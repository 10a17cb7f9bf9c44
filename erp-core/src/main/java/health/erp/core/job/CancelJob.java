package health.erp.core.job;

import jakarta.validation.constraints.NotNull;

/** Gives a job up for good, whatever its status; a run under way rolls back. */
public record CancelJob(@NotNull JobId job) {}
