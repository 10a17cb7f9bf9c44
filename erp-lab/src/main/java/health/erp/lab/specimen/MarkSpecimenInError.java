package health.erp.lab.specimen;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Says that a tube should not be there: it was taken of somebody else, or noted twice.
 *
 * @param note in words; no data of a patient
 * @param recollect whether another is to be taken; else its tests are over
 */
public record MarkSpecimenInError(
        @NotNull SpecimenId specimen, @Size(max = 500) @Nullable String note, boolean recollect) {}
