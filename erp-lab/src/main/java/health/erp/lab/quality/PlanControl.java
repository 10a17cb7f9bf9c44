package health.erp.lab.quality;

import health.erp.lab.catalogue.TestCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Agrees how a test is controlled on an instrument. Until this is done, nothing measured there goes out. */
public record PlanControl(
        @NotNull TestCode test, @NotNull InstrumentId instrument, @NotNull @Valid ControlTerms terms) {}
