package health.erp.records.consent;

import jakarta.validation.constraints.NotNull;

/** Erases something received, once its time has come. */
public record EraseRecord(@NotNull ReceivedId received) {}
