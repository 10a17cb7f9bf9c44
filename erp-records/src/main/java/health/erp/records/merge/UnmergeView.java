package health.erp.records.merge;

import health.erp.core.id.PatientId;
import health.erp.records.patient.PatientField;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What undoing a merge means, or meant. R-UNM-1
 *
 * @param holder the record that stands in the place of both: the survivor, or what replaced that later
 * @param returning rows that go back, with what they say now
 * @param undecided rows written since, of either person; they stay with the holder unless it is said otherwise
 * @param restored fields of the survivor's record that say again what they said before
 * @param staying fields that have been edited since and are left as they are: somebody should look at them
 */
public record UnmergeView(
        MergeView merge,
        PatientId holder,
        List<ReturningRows> returning,
        List<MergedRowKey> undecided,
        Set<PatientField> restored,
        Set<PatientField> staying) {

    /**
     * Rows of one kind.
     *
     * @param changed those of them somebody has changed since
     * @param elsewhere how many more there were that are gone, or somebody else's now
     */
    public record ReturningRows(String reference, List<UUID> rows, List<UUID> changed, int elsewhere) {}
}
