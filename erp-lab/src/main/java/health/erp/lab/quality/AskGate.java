package health.erp.lab.quality;

import health.erp.lab.catalogue.TestCode;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Asks whether what was measured at a moment may go out. */
public record AskGate(@NotNull TestCode test, @NotNull InstrumentId instrument, @NotNull Instant measured) {}
