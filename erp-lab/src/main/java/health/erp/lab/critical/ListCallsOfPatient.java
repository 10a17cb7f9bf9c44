package health.erp.lab.critical;

import health.erp.core.Page;
import health.erp.core.id.PatientId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The calls about results of a patient, newest first.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListCallsOfPatient(
        @NotNull PatientId patient, @Nullable CriticalCallId after, @Min(1) @Max(Page.MAX_SIZE) int size) {
    public static ListCallsOfPatient of(PatientId patient, int size) {
        return new ListCallsOfPatient(patient, null, size);
    }
}
