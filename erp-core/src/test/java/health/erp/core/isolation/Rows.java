package health.erp.core.isolation;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.PatientId;
import health.erp.core.notebook.Note;
import health.erp.core.notebook.NoteLine;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.WriteNote;
import health.erp.core.testing.TestErp;
import java.util.List;
import java.util.UUID;

/** A hospital with one note of one line: the ids, and the objects as they were once loaded there. */
record Rows(Caller caller, Note note, NoteLine line) {

    static Rows of(TestErp test) {
        return of(test.erp(), test.aCaller(test.aHospital()));
    }

    static Rows of(Erp erp, Caller caller) {
        var id = erp.module(Notebook.class)
                .notes()
                .write(caller, new WriteNote(new PatientId(erp.newId()), "fever", List.of("38.5")));
        return erp.transaction(caller, () -> {
            var line = erp.session()
                    .createQuery("from NoteLine l join fetch l.note where l.note.id = :id", NoteLine.class)
                    .setParameter("id", id)
                    .getSingleResult();
            return new Rows(caller, line.getNote(), line);
        });
    }

    UUID hospital() {
        return caller.hospital().value();
    }

    UUID noteId() {
        return note.getId();
    }

    UUID lineId() {
        return line.getId();
    }

    /** All the hospital has, as the hospital itself sees it. */
    List<String> everything(Ground ground) {
        return List.of("note", "note_line", "erp_outbox", "erp_audit", "erp_number_series").stream()
                .flatMap(table -> ground
                        .rows()
                        .apply(
                                caller.hospital(),
                                "select * from %s where hospital_id = :hospital order by 1, 2".formatted(table))
                        .stream()
                        .map(row -> table + " " + row))
                .toList();
    }
}
