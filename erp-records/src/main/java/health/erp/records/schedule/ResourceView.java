package health.erp.records.schedule;

import health.erp.core.id.LocationId;
import health.erp.core.id.StaffId;
import org.jspecify.annotations.Nullable;

/** A resource as hosts see it. */
public record ResourceView(
        ResourceId id,
        int version,
        ResourceKind kind,
        String name,
        @Nullable StaffId staff,
        @Nullable LocationId location,
        int capacity,
        Calendar calendar,
        boolean active) {}
