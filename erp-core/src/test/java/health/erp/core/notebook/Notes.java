package health.erp.core.notebook;

import static health.erp.core.notebook.NotePermission.READ_NOTE;
import static health.erp.core.notebook.NotePermission.WRITE_NOTE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import java.util.UUID;

/** Writes and reads notes. */
public final class Notes {
    private final Erp erp;
    private final NoteStore notes;

    Notes(Erp erp) {
        this.erp = erp;
        this.notes = new NoteStore(erp);
    }

    public UUID write(Caller caller, WriteNote command) {
        return erp.run(caller, WRITE_NOTE, command, () -> {
            var note = new Note(erp.newId(), command);
            command.lines().forEach(line -> note.addLine(erp.newId(), line));
            notes.add(note);
            erp.publish(new NoteEvent.Written(
                    note.getId(), note.getPatient(), command.lines().size(), erp.now()));
            return note.getId();
        });
    }

    public String read(Caller caller, ReadNote query) {
        return erp.read(caller, READ_NOTE, query, () -> {
            var note = notes.require(query.note());
            erp.discloses(note.getPatient());
            return note.getTitle() + note.getLines();
        });
    }

    public void rename(Caller caller, UUID id, int version, String title) {
        erp.run(caller, WRITE_NOTE, new ReadNote(id), () -> {
            notes.require(id, version).rename(title);
            return id;
        });
    }
}
