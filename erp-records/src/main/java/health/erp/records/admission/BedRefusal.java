package health.erp.records.admission;

import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.records.location.BedStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a patient does not get a bed. */
public sealed interface BedRefusal extends AdmitOutcome, TransferOutcome, RestoreOutcome {
    /**
     * It is not free, or not fit.
     *
     * @param encounter who has it, if it is somebody
     * @param until when it may be free, if anybody knows
     */
    record BedTaken(LocationId bed, BedStatus status, @Nullable EncounterId encounter, @Nullable Instant until)
            implements BedRefusal {}

    /** Work on it is planned before the patient is thought to leave. Maybe say when that is. R-BED-4 */
    record BedCloses(LocationId bed, UUID window, Instant at) implements BedRefusal {}

    /** The ward's policy speaks against it; whoever is allowed may override that with a reason. R-BED-5 */
    record WardRefuses(LocationId ward, List<WardPolicy.Reason> reasons) implements BedRefusal {
        public WardRefuses {
            reasons = List.copyOf(reasons);
        }
    }
}
