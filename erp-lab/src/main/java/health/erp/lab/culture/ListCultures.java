package health.erp.lab.culture;

import health.erp.core.Page;
import health.erp.core.id.PatientId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * The cultures of a patient, or the work list: all of which more is to be reported. Newest first.
 *
 * @param patient null for the work list
 * @param after {@link Page#next} of the page before
 */
public record ListCultures(
        @Nullable PatientId patient, @Nullable CultureId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
