package health.erp.records.location;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.LocationId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * Plans work on a bed.
 *
 * @param relocations where those are to go who are thought to lie there then. R-BED-4
 */
public record ScheduleMaintenance(
        @NotNull LocationId bed,
        @NotNull Instant from,
        @NotNull Instant until,
        @NotNull MaintenanceWindow.Work work,
        @Size(max = 4) List<MaintenanceWindow.Relocation> relocations) {
    public ScheduleMaintenance {
        relocations = relocations == null ? List.of() : List.copyOf(relocations);
        if (from != null && until != null && !from.isBefore(until)) {
            throw InvalidCommandException.of("until", "must lie after from");
        }
    }

    public static ScheduleMaintenance of(LocationId bed, Instant from, Instant until) {
        return new ScheduleMaintenance(bed, from, until, MaintenanceWindow.Work.REPAIR, List.of());
    }
}
