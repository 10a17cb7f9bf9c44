package health.erp.records.prescription;

import jakarta.validation.constraints.NotNull;

/** Asks for one prescription. */
public record FindPrescription(@NotNull PrescriptionId prescription) {}
