package health.erp.records.note;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.Store;
import health.erp.records.encounter.Charted;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds and keeps notes. */
final class NoteStore extends Store<Note, NoteId> {
    private static final UUID LAST = new UUID(-1, -1);

    NoteStore(Erp erp) {
        super(erp, Note.class);
    }

    void requirePatient(PatientId patient, @Nullable EncounterId encounter) {
        Charted.patient(em(), patient, encounter);
    }

    void add(NoteEntry entry) {
        em().persist(entry);
    }

    List<NoteEntry> entries(NoteId note) {
        return NoteQueries_.entries(em(), note);
    }

    Page<Note, NoteId> list(ListNotes query, StaffId reader) {
        var before = query.after() == null ? LAST : query.after().value();
        var encounter = query.encounter();
        var rows = encounter == null
                ? NoteQueries_.of(em(), query.patient(), reader, before, query.size() + 1)
                : NoteQueries_.ofEncounter(em(), query.patient(), encounter, reader, before, query.size() + 1);
        return Page.of(rows, query.size(), Note::getId);
    }
}
