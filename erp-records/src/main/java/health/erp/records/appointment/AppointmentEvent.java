package health.erp.records.appointment;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an appointment. */
public sealed interface AppointmentEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("appointment.held", Held.class),
            EventType.of("appointment.scheduled", Scheduled.class),
            EventType.of("appointment.cancelled", Cancelled.class),
            EventType.of("appointment.arrived", Arrived.class),
            EventType.of("appointment.checked.in", CheckedIn.class),
            EventType.of("appointment.completed", Completed.class),
            EventType.of("appointment.missed", Missed.class),
            EventType.of("appointment.reinstated", Reinstated.class),
            EventType.of("appointment.unsettled", Unsettled.class));

    AppointmentId appointment();

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("appointment", appointment().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** It is kept free for the patient until then. */
    record Held(
            AppointmentId appointment,
            PatientId patient,
            ServiceId service,
            List<ResourceId> resources,
            Instant start,
            Instant end,
            Instant until,
            Instant at)
            implements AppointmentEvent {}

    /** It is booked; in place of the previous one, if there is one. */
    record Scheduled(
            AppointmentId appointment,
            PatientId patient,
            ServiceId service,
            List<ResourceId> resources,
            Instant start,
            Instant end,
            @Nullable AppointmentId previous,
            boolean againstRules,
            Instant at)
            implements AppointmentEvent {}

    /** It does not take place. */
    record Cancelled(AppointmentId appointment, PatientId patient, ServiceId service, CancelReason reason, Instant at)
            implements AppointmentEvent {}

    /** The patient came. */
    record Arrived(AppointmentId appointment, PatientId patient, Instant at) implements AppointmentEvent {}

    /** The front desk is done with the patient. */
    record CheckedIn(AppointmentId appointment, PatientId patient, Instant at) implements AppointmentEvent {}

    /** It took place. */
    record Completed(
            AppointmentId appointment,
            PatientId patient,
            ServiceId service,
            List<ResourceId> resources,
            @Nullable EncounterId encounter,
            Instant start,
            Instant end,
            Instant at)
            implements AppointmentEvent {}

    /** The patient did not come. */
    record Missed(AppointmentId appointment, PatientId patient, ServiceId service, Instant at)
            implements AppointmentEvent {}

    /** That the patient did not come is taken back. */
    record Reinstated(AppointmentId appointment, PatientId patient, Instant at) implements AppointmentEvent {}

    /** It cannot stand as it is and waits for somebody to give another time. */
    record Unsettled(AppointmentId appointment, PatientId patient, RebookReason reason, Instant at)
            implements AppointmentEvent {}
}
