package health.erp.records.merge;

import health.erp.core.Page;
import health.erp.core.id.PatientId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the merges one record took part in, the undone ones too, oldest first.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListMerges(@NotNull PatientId patient, @Nullable MergeId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
