package health.erp.lab.quality;

import jakarta.validation.constraints.NotNull;

/** Asks for an instrument. */
public record FindInstrument(@NotNull InstrumentId instrument) {}
