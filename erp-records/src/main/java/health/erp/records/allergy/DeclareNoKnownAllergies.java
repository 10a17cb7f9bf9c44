package health.erp.records.allergy;

import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Says that the patient was asked and has no allergies; refused while there are entries in use. */
public record DeclareNoKnownAllergies(@NotNull PatientId patient, @Nullable EncounterId encounter) {}
