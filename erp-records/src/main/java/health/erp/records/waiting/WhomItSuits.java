package health.erp.records.waiting;

import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.Span;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** A time is free: whom on the list does it suit, in their order? */
public record WhomItSuits(
        @NotNull ServiceId service, @NotNull ResourceId resource, @NotNull Span span, @Min(1) @Max(50) int size) {}
