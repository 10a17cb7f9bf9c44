package health.erp.core.job;

import jakarta.validation.constraints.NotNull;

/** Tries a job that was given up once more, from its first attempt. */
public record RetryJob(@NotNull JobId job) {}
