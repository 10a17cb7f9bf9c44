package health.erp.records.reminder;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import health.erp.records.appointment.AppointmentId;
import java.time.Instant;
import java.util.List;

/** What is told of reminders. */
public sealed interface ReminderEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(EventType.of("appointment.reminder", Reminded.class));

    /** The patient is being reminded, so many minutes before the start; whether it arrives, the notice tells. */
    record Reminded(AppointmentId appointment, PatientId patient, Instant start, int minutesBefore, Instant at)
            implements ReminderEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("appointment", appointment.value());
        }

        @Override
        public PatientId subject() {
            return patient;
        }
    }
}
