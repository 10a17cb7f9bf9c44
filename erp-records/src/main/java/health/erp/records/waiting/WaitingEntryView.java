package health.erp.records.waiting;

import health.erp.core.id.PatientId;
import health.erp.records.appointment.AppointmentId;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wish on the waiting list as hosts see it.
 *
 * @param appointment what is held or booked for the patient
 */
public record WaitingEntryView(
        WaitingEntryId id,
        int version,
        PatientId patient,
        ServiceId service,
        List<ResourceId> resources,
        WaitingPriority priority,
        LocalDate from,
        LocalDate until,
        @Nullable LocalTime notBefore,
        @Nullable LocalTime notAfter,
        WaitingStatus status,
        @Nullable AppointmentId appointment,
        Instant enteredAt) {}
