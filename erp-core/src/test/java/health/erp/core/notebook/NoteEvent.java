package health.erp.core.notebook;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.id.PatientId;
import java.time.Instant;
import java.util.UUID;

/** What can happen to a note. */
public sealed interface NoteEvent extends DomainEvent {
    /** A note about a patient was written. */
    record Written(UUID note, PatientId patient, int lines, Instant at) implements NoteEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("note", note);
        }

        @Override
        public PatientId subject() {
            return patient;
        }
    }
}
