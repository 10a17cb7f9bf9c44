package health.erp.records.admission;

import health.erp.core.id.LocationId;
import java.time.Instant;
import java.util.UUID;

/** What became of the wish to keep a bed for somebody. */
public sealed interface ReserveOutcome {
    /** It is kept until then, and is free by itself after that. R-BED-3 */
    record Reserved(UUID reservation, LocationId bed, Instant until) implements ReserveOutcome {}

    /** It is not to be had. */
    record NotReserved(BedRefusal.BedTaken because) implements ReserveOutcome {}
}
