package health.erp.core.process;

import jakarta.validation.constraints.NotNull;

/** Stops a process and undoes what it has done. */
public record CancelProcess(@NotNull ProcessId process) {}
