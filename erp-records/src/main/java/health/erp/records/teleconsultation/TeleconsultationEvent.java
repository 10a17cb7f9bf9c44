package health.erp.records.teleconsultation;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.records.appointment.AppointmentId;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to a consultation at a distance. */
public sealed interface TeleconsultationEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("teleconsultation.arranged", Arranged.class),
            EventType.of("teleconsultation.moved", Moved.class),
            EventType.of("teleconsultation.joined", Joined.class),
            EventType.of("teleconsultation.started", Started.class),
            EventType.of("teleconsultation.ended", Ended.class),
            EventType.of("teleconsultation.cancelled", Cancelled.class));

    TeleconsultationId teleconsultation();

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("teleconsultation", teleconsultation().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** The appointment is to take place at a distance. */
    record Arranged(
            TeleconsultationId teleconsultation,
            PatientId patient,
            AppointmentId appointment,
            TeleconsultationMode mode,
            Instant start,
            Instant end,
            Instant at)
            implements TeleconsultationEvent {}

    /** Its appointment was moved, and it with that. */
    record Moved(
            TeleconsultationId teleconsultation,
            PatientId patient,
            AppointmentId appointment,
            Instant start,
            Instant end,
            Instant at)
            implements TeleconsultationEvent {}

    /** Somebody came in. */
    record Joined(
            TeleconsultationId teleconsultation,
            PatientId patient,
            InvitationId invitation,
            ParticipantKind kind,
            Instant at)
            implements TeleconsultationEvent {}

    /** It began. */
    record Started(TeleconsultationId teleconsultation, PatientId patient, EncounterId encounter, Instant at)
            implements TeleconsultationEvent {}

    /** It is over. */
    record Ended(TeleconsultationId teleconsultation, PatientId patient, EncounterId encounter, Instant at)
            implements TeleconsultationEvent {}

    /** It does not take place. */
    record Cancelled(TeleconsultationId teleconsultation, PatientId patient, Instant at)
            implements TeleconsultationEvent {}
}
