package health.erp.core.process;

import jakarta.validation.constraints.NotNull;

/** Asks for one process. */
public record FindProcess(@NotNull ProcessId process) {}
