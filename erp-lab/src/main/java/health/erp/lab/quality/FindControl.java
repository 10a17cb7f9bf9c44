package health.erp.lab.quality;

import health.erp.lab.catalogue.TestCode;
import jakarta.validation.constraints.NotNull;

/** Asks how a test is controlled on an instrument, and how that stands. */
public record FindControl(@NotNull TestCode test, @NotNull InstrumentId instrument) {}
