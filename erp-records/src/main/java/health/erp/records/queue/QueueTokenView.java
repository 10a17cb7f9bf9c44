package health.erp.records.queue;

import health.erp.core.id.PatientId;
import health.erp.records.appointment.AppointmentId;
import health.erp.records.schedule.ResourceId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number somebody took, as hosts see it.
 *
 * @param day of the hospital's clocks
 * @param calls how often it was called
 */
public record QueueTokenView(
        QueueTokenId id,
        int version,
        ResourceId resource,
        LocalDate day,
        int number,
        PatientId patient,
        @Nullable AppointmentId appointment,
        QueuePriority priority,
        QueueTokenStatus status,
        int calls,
        Instant issuedAt,
        @Nullable Instant calledAt,
        @Nullable Instant servedAt,
        @Nullable Instant endedAt) {}
