package health.erp.lab.result;

import health.erp.lab.reagent.RunId;
import jakarta.validation.constraints.NotNull;

/** Asks for a result with all that was ever said of it. */
public record FindResult(@NotNull RunId run) {}
