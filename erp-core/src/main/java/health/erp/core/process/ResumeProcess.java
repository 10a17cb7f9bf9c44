package health.erp.core.process;

import jakarta.validation.constraints.NotNull;

/** Goes on with a process: undoing, if it was parked; its next step, if somebody cancelled the job for that. */
public record ResumeProcess(@NotNull ProcessId process) {}
