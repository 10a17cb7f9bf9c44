package health.erp.records.prescription;

import health.erp.records.drug.Dosage;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Changes a draft. What was said to warnings about the former one no longer counts.
 *
 * @param version of the view the change was made on
 */
public record RevisePrescription(
        @NotNull PrescriptionId prescription,
        int version,
        @NotNull Medication medication,
        @Nullable Dosage dosage,
        @Nullable Supply supply,
        @Nullable Instant startsAt) {}
