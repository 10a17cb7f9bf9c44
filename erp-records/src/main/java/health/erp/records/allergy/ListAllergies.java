package health.erp.records.allergy;

import health.erp.core.id.PatientId;
import jakarta.validation.constraints.NotNull;

/**
 * What a patient is allergic to.
 *
 * @param pastToo also what is resolved, refuted or was entered in error
 */
public record ListAllergies(@NotNull PatientId patient, boolean pastToo) {
    public static ListAllergies of(PatientId patient) {
        return new ListAllergies(patient, false);
    }
}
