package health.erp.records.prescription;

import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.records.drug.Dosage;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Writes a prescription down, not yet signed.
 *
 * @param encounter in which it is prescribed; null outside of one
 * @param dosage needed at the latest when it is signed; so are strength, form and supply
 * @param startsAt when the patient is to begin; null for when it is signed
 * @param replaces a standing prescription that ends when this one is signed
 */
public record DraftPrescription(
        @NotNull PatientId patient,
        @Nullable EncounterId encounter,
        @NotNull Medication medication,
        @Nullable Dosage dosage,
        @Nullable Supply supply,
        @Nullable Instant startsAt,
        @Nullable PrescriptionId replaces) {

    public static DraftPrescription of(PatientId patient, Medication medication, Dosage dosage, Supply supply) {
        return new DraftPrescription(patient, null, medication, dosage, supply, null, null);
    }

    public DraftPrescription replacing(PrescriptionId prior) {
        return new DraftPrescription(patient, encounter, medication, dosage, supply, startsAt, prior);
    }

    public DraftPrescription startingAt(Instant start) {
        return new DraftPrescription(patient, encounter, medication, dosage, supply, start, replaces);
    }
}
