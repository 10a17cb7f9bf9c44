package health.erp.records.appointment;

import health.erp.core.id.LocationId;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A time that can be booked, with these resources and where they are then. */
public record FreeSlot(List<ResourceId> resources, Span planned, @Nullable LocationId location) {}
