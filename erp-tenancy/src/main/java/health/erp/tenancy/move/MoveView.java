package health.erp.tenancy.move;

import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.place.Fence;
import health.erp.tenancy.hospital.HospitalPlacement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A move, and what it did.
 *
 * @param fence what the source said of the hospital when it set out
 * @param copiedTables complete at the target
 * @param rowsCopied in bulk, before catching up
 * @param rounds of catching up
 * @param changesApplied rows brought over in those
 * @param holds how often the hospital was held, or tried to be
 * @param held how long it was held the last time, until those who waited went on
 * @param comparedAll whether all rows were counted and hashed while it was held, and not only those of the last changes
 */
public record MoveView(
        MoveId id,
        int version,
        HospitalId moved,
        MoveStep step,
        HospitalPlacement from,
        HospitalPlacement to,
        Fence fence,
        List<String> copiedTables,
        long rowsCopied,
        int rounds,
        long changesApplied,
        int holds,
        @Nullable Duration held,
        @Nullable Boolean comparedAll,
        @Nullable String abortReason,
        StaffId startedBy,
        Instant startedAt,
        Instant changedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant endedAt) {}
