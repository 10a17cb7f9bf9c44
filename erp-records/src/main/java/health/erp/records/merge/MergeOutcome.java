package health.erp.records.merge;

import health.erp.core.PatientConflict;
import java.util.List;

/** How a merge ends. */
public sealed interface MergeOutcome {
    /** The two are one. */
    record Merged(MergeView merge) implements MergeOutcome {}

    /** Nothing was done: this has to be settled first, or looked at and accepted. R-MRG-1 */
    record Conflicting(List<PatientConflict> conflicts) implements MergeOutcome {
        public Conflicting {
            conflicts = List.copyOf(conflicts);
        }
    }
}
