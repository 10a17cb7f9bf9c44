package health.erp.records.allergy;

import health.erp.core.id.PatientId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Which of a patient's allergies speak against a drug.
 *
 * @param given the drug, its ingredients and the classes they belong to, by their codes
 */
public record AllergiesAgainst(@NotNull PatientId patient, @NotEmpty @Size(max = 100) Set<@Valid Allergen> given) {
    public AllergiesAgainst {
        given = given == null ? Set.of() : Set.copyOf(given);
    }
}
