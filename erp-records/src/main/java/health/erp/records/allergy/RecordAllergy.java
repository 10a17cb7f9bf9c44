package health.erp.records.allergy;

import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts something on a patient's list of allergies. That the patient had none known is withdrawn with it. */
public record RecordAllergy(
        @NotNull PatientId patient,
        @Nullable EncounterId encounter,
        @NotNull @Valid Allergen allergen,
        @NotNull AllergyType type,
        @NotNull AllergyCategory category,
        @NotNull Criticality criticality,
        boolean confirmed,
        @Size(max = 20) List<@Valid Reaction> reactions,
        @Nullable @Size(max = 1000) @Pattern(regexp = "[\\P{Cc}\\n\\t]*", message = "contains control characters")
                String note) {
    public RecordAllergy {
        reactions = reactions == null ? List.of() : List.copyOf(reactions);
    }

    /** As a patient tells it. */
    public static RecordAllergy told(
            PatientId patient, Allergen allergen, AllergyCategory category, Criticality criticality) {
        return new RecordAllergy(
                patient, null, allergen, AllergyType.ALLERGY, category, criticality, false, List.of(), null);
    }
}
