package health.erp.records.merge;

import health.erp.core.PatientConflict;
import health.erp.core.id.PatientId;
import health.erp.records.patient.PatientField;
import health.erp.records.patient.PatientValues;
import java.util.List;
import java.util.Set;

/**
 * What a merge would mean.
 *
 * @param different fields the two records say different things of
 * @param rows how many rows of each kind would become the survivor's
 */
public record MergePreview(
        PatientId survivor,
        int survivorVersion,
        PatientValues survivors,
        PatientId retired,
        int retiredVersion,
        PatientValues retireds,
        List<PatientConflict> conflicts,
        Set<PatientField> different,
        List<RowCount> rows) {

    /** Rows of one kind: {@code records.identifier}. */
    public record RowCount(String reference, long rows) {}
}
