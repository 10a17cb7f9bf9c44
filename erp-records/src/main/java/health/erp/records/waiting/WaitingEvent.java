package health.erp.records.waiting;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import health.erp.records.appointment.AppointmentId;
import health.erp.records.schedule.ServiceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a wish on the waiting list. */
public sealed interface WaitingEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES =
            List.of(EventType.of("waiting.entered", Entered.class), EventType.of("waiting.changed", Changed.class));

    WaitingEntryId entry();

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("waiting-entry", entry().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** A patient waits for a time. */
    record Entered(WaitingEntryId entry, PatientId patient, ServiceId service, Instant at) implements WaitingEvent {}

    /** A time was offered, accepted or turned down, or the patient no longer waits. */
    record Changed(
            WaitingEntryId entry,
            PatientId patient,
            WaitingStatus status,
            @Nullable AppointmentId appointment,
            Instant at)
            implements WaitingEvent {}
}
