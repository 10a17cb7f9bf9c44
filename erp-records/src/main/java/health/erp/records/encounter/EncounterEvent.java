package health.erp.records.encounter;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an encounter. */
public sealed interface EncounterEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("encounter.planned", Planned.class),
            EventType.of("encounter.arrived", Arrived.class),
            EventType.of("encounter.triaged", Triaged.class),
            EventType.of("encounter.started", Started.class),
            EventType.of("encounter.onleave", LeftForAWhile.class),
            EventType.of("encounter.finished", Finished.class),
            EventType.of("encounter.reopened", Reopened.class),
            EventType.of("encounter.cancelled", Cancelled.class),
            EventType.of("encounter.entered-in-error", EnteredInError.class),
            EventType.of("encounter.reclassified", Reclassified.class),
            EventType.of("encounter.participant.changed", ParticipantChanged.class));

    EncounterId encounter();

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("encounter", encounter().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** A patient is expected. */
    record Planned(
            EncounterId encounter, PatientId patient, EncounterClass encounterClass, Instant expectedAt, Instant at)
            implements EncounterEvent {}

    /** The patient has come. */
    record Arrived(EncounterId encounter, PatientId patient, EncounterClass encounterClass, Instant at)
            implements EncounterEvent {}

    /** Somebody has looked how urgent it is. */
    record Triaged(EncounterId encounter, PatientId patient, EncounterClass encounterClass, Instant at)
            implements EncounterEvent {}

    /** It is under way, for the first time or after a leave. */
    record Started(EncounterId encounter, PatientId patient, EncounterClass encounterClass, Instant at)
            implements EncounterEvent {}

    /** The patient is away and will come back. */
    record LeftForAWhile(EncounterId encounter, PatientId patient, Instant at) implements EncounterEvent {}

    /** The contact is over. */
    record Finished(
            EncounterId encounter,
            PatientId patient,
            EncounterClass encounterClass,
            @Nullable DischargeDisposition disposition,
            Instant at)
            implements EncounterEvent {}

    /** It was finished by mistake and goes on. */
    record Reopened(EncounterId encounter, PatientId patient, EncounterClass encounterClass, Instant at)
            implements EncounterEvent {}

    /** It did not take place. */
    record Cancelled(EncounterId encounter, PatientId patient, EncounterClass encounterClass, Instant at)
            implements EncounterEvent {}

    /** It never was. */
    record EnteredInError(EncounterId encounter, PatientId patient, Instant at) implements EncounterEvent {}

    /** It is of another kind now. */
    record Reclassified(EncounterId encounter, PatientId patient, EncounterClass from, EncounterClass to, Instant at)
            implements EncounterEvent {}

    /** Somebody takes part from now on, or no longer. */
    record ParticipantChanged(
            EncounterId encounter,
            PatientId patient,
            StaffId staff,
            ParticipantRole role,
            boolean takesPart,
            Instant at)
            implements EncounterEvent {}
}
