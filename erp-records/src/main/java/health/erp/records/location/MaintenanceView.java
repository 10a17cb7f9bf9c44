package health.erp.records.location;

import health.erp.core.id.LocationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Work on a bed as hosts see it. */
public record MaintenanceView(
        UUID id,
        int version,
        LocationId bed,
        LocationId ward,
        Instant startsAt,
        Instant endsAt,
        MaintenanceWindow.Work work,
        MaintenanceWindow.Status status,
        List<MaintenanceWindow.Relocation> relocations) {}
