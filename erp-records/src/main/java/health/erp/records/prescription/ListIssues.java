package health.erp.records.prescription;

import jakarta.validation.constraints.NotNull;

/** What was warned of at a prescription, the answered too. */
public record ListIssues(@NotNull PrescriptionId prescription) {}
