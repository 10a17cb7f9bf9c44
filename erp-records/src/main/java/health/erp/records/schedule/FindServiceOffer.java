package health.erp.records.schedule;

import jakarta.validation.constraints.NotNull;

/** Asks for one service. */
public record FindServiceOffer(@NotNull ServiceId service) {}
