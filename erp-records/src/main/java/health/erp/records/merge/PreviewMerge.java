package health.erp.records.merge;

import health.erp.core.id.PatientId;
import jakarta.validation.constraints.NotNull;

/** Asks what it would mean to make one of two records: what speaks against it, what differs, how much would move. */
public record PreviewMerge(@NotNull PatientId survivor, @NotNull PatientId retired) {
    public PreviewMerge {
        MergePatients.mustBeTwo(survivor, retired);
    }
}
