package health.erp.records.schedule;

import health.erp.core.id.LocationId;
import org.jspecify.annotations.Nullable;

/** Working hours of one day, in instants, where they are spent and in which steps they are offered. */
public record OpenSpan(Span span, @Nullable LocationId location, @Nullable Integer slotMinutes) {}
