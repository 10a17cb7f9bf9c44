package health.erp.lab.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Within how many minutes of its order a test of that priority has to be reported. */
public record TurnaroundTarget(@NotNull RequestPriority priority, @Min(1) @Max(525_600) int minutes) {}
