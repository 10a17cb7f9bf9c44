package health.erp.records.encounter;

import health.erp.core.Page;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the encounters of a patient, latest entered first, without those entered in error.
 *
 * @param openOnly only those of which the patient is still here
 * @param after {@link Page#next} of the page before
 */
public record ListEncounters(
        @NotNull PatientId patient,
        boolean openOnly,
        @Nullable EncounterId after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {
    public static ListEncounters of(PatientId patient) {
        return new ListEncounters(patient, false, null, Page.MAX_SIZE);
    }
}
