package health.erp.records.appointment;

import health.erp.core.Page;
import health.erp.core.id.PatientId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what was agreed to come again for a patient, the latest agreed first.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListPatientSeries(
        @NotNull PatientId patient, @Nullable SeriesId after, @Min(1) @Max(Page.MAX_SIZE) int size) {
    public static ListPatientSeries of(PatientId patient) {
        return new ListPatientSeries(patient, null, Page.MAX_SIZE);
    }
}
