package health.erp.records.relation;

import health.erp.core.Page;
import health.erp.core.id.CoverageId;
import health.erp.core.id.PatientId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks who pays for a patient, those to ask first at the beginning.
 *
 * @param on only those who pay on this day; null for those of all times, and what was withdrawn
 * @param after {@link Page#next} of the page before
 */
public record ListCoverages(
        @NotNull PatientId patient,
        @Nullable LocalDate on,
        @Nullable @Valid Place after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {

    /** Where a page ends. */
    public record Place(int rank, @NotNull CoverageId coverage) {}
}
