package health.erp.records.appointment;

import health.erp.core.Page;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.Span;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Asks for what takes up a resource in this time, in the order of the starts: the list of a day. */
public record ListAppointments(
        @NotNull ResourceId resource,
        @NotNull Span span,
        @Nullable AppointmentId after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {}
