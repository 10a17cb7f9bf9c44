package health.erp.records.schedule;

import jakarta.validation.constraints.NotNull;

/** Asks for one service. */
public record FindService(@NotNull ServiceId service) {}
