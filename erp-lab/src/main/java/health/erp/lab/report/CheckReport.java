package health.erp.lab.report;

import jakarta.validation.constraints.NotNull;

/** Asks whether anybody changed what a report said. */
public record CheckReport(@NotNull ReportId report) {}
