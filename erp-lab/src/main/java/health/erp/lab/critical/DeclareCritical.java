package health.erp.lab.critical;

import health.erp.lab.reagent.RunId;
import jakarta.validation.constraints.NotNull;

/** Somebody has to be told of a result though no limit says so: of blasts in a smear, of a first positive culture. */
public record DeclareCritical(@NotNull RunId run) {}
