package health.erp.records.note;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to a note once it is signed. */
public sealed interface NoteEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("note.signed", Signed.class),
            EventType.of("note.cosigned", Cosigned.class),
            EventType.of("note.amended", Amended.class),
            EventType.of("note.withdrawn", Withdrawn.class));

    NoteId note();

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("note", note().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** Its author answers for it. */
    record Signed(NoteId note, PatientId patient, NoteType type, Instant at) implements NoteEvent {}

    /** Somebody else does, too. */
    record Cosigned(NoteId note, PatientId patient, Instant at) implements NoteEvent {}

    /** It says something else, or more. */
    record Amended(NoteId note, PatientId patient, Instant at) implements NoteEvent {}

    /** It was an error. */
    record Withdrawn(NoteId note, PatientId patient, Instant at) implements NoteEvent {}
}
