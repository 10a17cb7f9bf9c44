package health.erp.lab.specimen;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A tube cannot be measured; what was divided from it neither.
 *
 * @param note in words; no data of a patient
 * @param recollect whether another is to be taken; else its tests are over
 */
public record RejectSpecimen(
        @NotNull SpecimenId specimen,
        @NotNull RejectionReason reason,
        @Size(max = 500) @Nullable String note,
        boolean recollect) {}
