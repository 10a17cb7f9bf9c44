package health.erp.lab.reagent;

import jakarta.validation.constraints.NotNull;

/** What a run used. */
public record ListUsesOfRun(@NotNull RunId run) {}
