package health.erp.core.isolation;

import health.erp.core.notebook.Note;
import health.erp.core.notebook.NoteLine;
import jakarta.persistence.criteria.CriteriaQuery;

/** The attacks that speak Criteria. */
final class CriteriaAttacks {
    private CriteriaAttacks() {}

    static long select(Intruder b) {
        var build = b.session().getCriteriaBuilder();
        var query = build.createQuery(Note.class);
        var note = query.from(Note.class);
        return rows(
                b,
                query.select(note).where(build.equal(note.get("id"), b.victim().noteId())));
    }

    static long count(Intruder b) {
        var build = b.session().getCriteriaBuilder();
        var query = build.createQuery(Long.class);
        var note = query.from(Note.class);
        query.select(build.count(note))
                .where(build.equal(note.get("id"), b.victim().noteId()));
        return b.session().createQuery(query).getSingleResult();
    }

    static long join(Intruder b) {
        var build = b.session().getCriteriaBuilder();
        var query = build.createQuery(NoteLine.class);
        var line = query.from(NoteLine.class);
        var note = line.join("note");
        return rows(
                b,
                query.select(line).where(build.equal(note.get("id"), b.victim().noteId())));
    }

    static long subquery(Intruder b) {
        var build = b.session().getCriteriaBuilder();
        var query = build.createQuery(NoteLine.class);
        var line = query.from(NoteLine.class);
        var inner = query.subquery(Note.class);
        var note = inner.from(Note.class);
        inner.select(note).where(build.equal(note.get("id"), b.victim().noteId()));
        return rows(b, query.select(line).where(line.get("note").in(inner)));
    }

    static long update(Intruder b) {
        var build = b.session().getCriteriaBuilder();
        var update = build.createCriteriaUpdate(Note.class);
        var note = update.from(Note.class);
        update.set("title", "stolen")
                .where(build.equal(note.get("id"), b.victim().noteId()));
        return b.session().createMutationQuery(update).executeUpdate();
    }

    static long delete(Intruder b) {
        var build = b.session().getCriteriaBuilder();
        var delete = build.createCriteriaDelete(NoteLine.class);
        var line = delete.from(NoteLine.class);
        delete.where(build.equal(line.get("id"), b.victim().lineId()));
        return b.session().createMutationQuery(delete).executeUpdate();
    }

    private static <T> long rows(Intruder b, CriteriaQuery<T> query) {
        return b.session().createQuery(query).getResultList().size();
    }
}
