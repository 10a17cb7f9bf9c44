package health.erp.records.appointment;

import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as hosts see it.
 *
 * @param number what the patient knows it by; an appointment that takes the place of another keeps it
 * @param planned without buffers
 * @param heldUntil of one that is held
 * @param previous the one it took the place of
 * @param series it is one of; null if it is by itself
 * @param recurrence when the rule of the series has it, by the clocks of the series; it stays when it is moved
 * @param overridden the rules it was booked against
 * @param rebookReason why it waits for another time; null if it does not
 */
public record AppointmentView(
        AppointmentId id,
        int version,
        long number,
        PatientId patient,
        ServiceId service,
        AppointmentStatus status,
        Span planned,
        @Nullable Instant heldUntil,
        List<ResourceId> resources,
        @Nullable LocationId location,
        @Nullable EncounterId encounter,
        @Nullable AppointmentId previous,
        @Nullable SeriesId series,
        @Nullable LocalDateTime recurrence,
        @Nullable OverrideReason overrideReason,
        Set<BookingRule> overridden,
        @Nullable CancelReason cancelReason,
        @Nullable RebookReason rebookReason,
        Instant bookedAt,
        Instant changedAt) {}
