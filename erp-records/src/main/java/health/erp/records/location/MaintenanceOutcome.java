package health.erp.records.location;

import health.erp.core.id.EncounterId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of the wish to work on a bed. R-BED-4 */
public sealed interface MaintenanceOutcome {
    /** It is planned, or begun. */
    record Scheduled(MaintenanceView window) implements MaintenanceOutcome {}

    /** Somebody lies there then, or the bed is kept for somebody; say where they are to go, or take another time. */
    record InUse(List<Use> uses) implements MaintenanceOutcome {}

    /** Other work is planned then. */
    record AlreadyPlanned(UUID window) implements MaintenanceOutcome {}

    /** What takes the bed; without an end as far as anybody knows. */
    record Use(BedClaim.Kind kind, @Nullable EncounterId encounter, Instant from, @Nullable Instant until) {}
}
