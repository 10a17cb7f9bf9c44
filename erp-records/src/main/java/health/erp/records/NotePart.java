package health.erp.records;

import static health.erp.records.note.NotePermission.COSIGN_NOTE;
import static health.erp.records.note.NotePermission.READ_NOTE;
import static health.erp.records.note.NotePermission.READ_SENSITIVE_NOTE;
import static health.erp.records.note.NotePermission.VERIFY_NOTE;
import static health.erp.records.note.NotePermission.WITHDRAW_NOTE;
import static health.erp.records.note.NotePermission.WRITE_NOTE;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.PatientReference;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.records.note.Note;
import health.erp.records.note.NoteEntry;
import health.erp.records.note.NoteEvent;
import health.erp.records.note.NotePermission;
import health.erp.records.note.Notes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What doctors and nurses write. */
final class NotePart implements ErpModule {
    private @Nullable Notes notes;

    Notes notes() {
        return Records.open(notes);
    }

    @Override
    public String name() {
        return Records.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Note.class, NoteEntry.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V14__note.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(NotePermission.values());
    }

    /** Sensitive notes of others are read by whoever answers for the records; who treats breaks the glass. */
    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        return Map.of(
                StandardRole.DOCTOR, Set.of(WRITE_NOTE, COSIGN_NOTE, READ_NOTE),
                StandardRole.NURSE, Set.of(WRITE_NOTE, READ_NOTE),
                StandardRole.PHARMACIST, Set.of(READ_NOTE),
                StandardRole.RECORDS_OFFICER, Set.of(READ_NOTE, READ_SENSITIVE_NOTE, WITHDRAW_NOTE, VERIFY_NOTE),
                StandardRole.AUDITOR, Set.of(VERIFY_NOTE));
    }

    @Override
    public List<EventType> eventTypes() {
        return NoteEvent.TYPES;
    }

    @Override
    public List<PatientReference> patientReferences() {
        return List.of(
                PatientReference.of("records.note", Note.class, "patient"),
                PatientReference.staying("records.note.signed", NoteEntry.class, "signedFor"));
    }

    @Override
    public void open(Erp erp) {
        notes = new Notes(erp);
    }
}
