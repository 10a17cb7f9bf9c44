package health.erp.lab.reagent;

import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.InstrumentId;
import jakarta.validation.constraints.NotNull;

/** Asks what a test uses on an instrument. */
public record FindRecipe(@NotNull TestCode test, @NotNull InstrumentId instrument) {}
