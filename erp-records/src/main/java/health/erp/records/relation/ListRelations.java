package health.erp.records.relation;

import health.erp.core.Page;
import health.erp.core.id.PatientId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a patient's people, those to call first at the beginning.
 *
 * @param on only those who are so on this day; null for those of all times, and what was entered in error
 * @param after {@link Page#next} of the page before
 */
public record ListRelations(
        @NotNull PatientId patient,
        @Nullable LocalDate on,
        @Nullable @Valid Place after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {

    /** Where a page ends. */
    public record Place(int rank, @NotNull RelationId relation) {}
}
