package health.erp.core.notebook;

import health.erp.core.Erp;
import health.erp.core.jpa.Store;
import java.util.UUID;

/** Finds and keeps notes. */
final class NoteStore extends Store<Note, UUID> {
    NoteStore(Erp erp) {
        super(erp, Note.class);
    }
}
