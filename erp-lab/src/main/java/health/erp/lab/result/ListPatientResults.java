package health.erp.lab.result;

import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.lab.reagent.RunId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The results of a patient that left the laboratory, newest first.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListPatientResults(
        @NotNull PatientId patient, @Nullable RunId after, @Min(1) @Max(Page.MAX_SIZE) int size) {
    public static ListPatientResults of(PatientId patient, int size) {
        return new ListPatientResults(patient, null, size);
    }

    public ListPatientResults from(@Nullable RunId next) {
        return new ListPatientResults(patient, next, size);
    }
}
