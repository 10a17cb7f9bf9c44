package health.erp.lab.report;

import health.erp.core.Page;
import health.erp.core.id.PatientId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The reports on a patient's orders, newest first.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListReports(@NotNull PatientId patient, @Nullable ReportId after, @Min(1) @Max(Page.MAX_SIZE) int size) {
    public static ListReports of(PatientId patient, int size) {
        return new ListReports(patient, null, size);
    }

    public ListReports from(@Nullable ReportId next) {
        return new ListReports(patient, next, size);
    }
}
