package health.erp.lab.result;

import health.erp.lab.reagent.RunId;
import jakarta.validation.constraints.NotNull;

/** Asks whether everything that was ever said of a result stands there as it was said. */
public record CheckResult(@NotNull RunId run) {}
