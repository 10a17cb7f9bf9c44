package health.erp.records.prescription;

import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.value.Quantity;
import health.erp.records.drug.Dosage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A prescription as hosts see it.
 *
 * @param version pass it with a change, so that a change somebody else made meanwhile is not lost
 * @param remaining what may still be handed out; null without a supply
 * @param endsAt when the patient is to have taken all of it, or stopped; null while nobody knows
 * @param reason of the last change
 */
public record PrescriptionView(
        PrescriptionId id,
        int version,
        PatientId patient,
        @Nullable EncounterId encounter,
        PrescriptionStatus status,
        Medication medication,
        @Nullable Dosage dosage,
        @Nullable Supply supply,
        @Nullable Quantity remaining,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable PrescriptionId replaces,
        @Nullable Prescriber prescriber,
        @Nullable Consultation consultation,
        @Nullable StaffId signedBy,
        @Nullable Instant signedAt,
        @Nullable String reason,
        StaffId draftedBy,
        Instant draftedAt,
        Instant changedAt) {}
