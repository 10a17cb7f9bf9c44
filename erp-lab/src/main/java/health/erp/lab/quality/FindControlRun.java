package health.erp.lab.quality;

import jakarta.validation.constraints.NotNull;

/** Asks for a run of controls. */
public record FindControlRun(@NotNull ControlRunId run) {}
