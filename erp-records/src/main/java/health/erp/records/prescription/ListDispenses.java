package health.erp.records.prescription;

import jakarta.validation.constraints.NotNull;

/** What was handed out of a prescription. */
public record ListDispenses(@NotNull PrescriptionId prescription) {}
