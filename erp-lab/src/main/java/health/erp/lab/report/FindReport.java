package health.erp.lab.report;

import jakarta.validation.constraints.NotNull;

/** Asks for a report with all it ever said. */
public record FindReport(@NotNull ReportId report) {}
