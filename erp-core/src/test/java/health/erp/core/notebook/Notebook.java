package health.erp.core.notebook;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.PatientReference;
import health.erp.core.Permission;
import health.erp.core.event.EventType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Door of the sample module. */
public final class Notebook implements ErpModule {
    private @Nullable Notes notes;

    @Override
    public String name() {
        return "notebook";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Note.class, NoteLine.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__notebook.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(NotePermission.values());
    }

    @Override
    public List<EventType> eventTypes() {
        return List.of(EventType.of("note.written", NoteEvent.Written.class));
    }

    @Override
    public List<PatientReference> patientReferences() {
        return List.of(PatientReference.of("notebook.note", Note.class, "patient"));
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(new Invariant("note_title_uq", "notebook.title.taken", "A note with this title exists."));
    }

    @Override
    public void open(Erp erp) {
        notes = new Notes(erp);
    }

    public Notes notes() {
        if (notes == null) {
            throw new IllegalStateException("The notebook is not open.");
        }
        return notes;
    }
}
