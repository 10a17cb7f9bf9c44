package health.erp.core.isolation;

import health.erp.core.notebook.Note;
import health.erp.core.notebook.NoteLine;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.LockMode;

/** One thing somebody of a hospital could try on the rows of another. Its words are its line in the README. */
public enum Attack {
    FIND(b -> b.session().find(Note.class, b.victim().noteId()) == null ? 0 : 1),
    FIND_LOCKED(b -> b.session().find(Note.class, b.victim().noteId(), LockModeType.PESSIMISTIC_WRITE) == null ? 0 : 1),
    FIND_SEVERAL(b ->
            b.session().findMultiple(Note.class, List.of(b.victim().noteId())).get(0) == null ? 0 : 1),
    GET_REFERENCE(b ->
            b.session().getReference(Note.class, b.victim().noteId()).getTitle().length()),
    REFRESH_DETACHED(b -> {
        b.session().refresh(b.leakedNote());
        return 1;
    }),

    HQL_SELECT(b -> b.select("from Note n where n.id = :id", Note.class)),
    HQL_COUNT(b -> b.session()
            .createSelectionQuery("select count(*) from Note n where n.id = :id", Long.class)
            .setParameter("id", b.victim().noteId())
            .getSingleResult()),
    HQL_JOIN(b -> b.select("select l from NoteLine l join l.note n where n.id = :id", NoteLine.class)),
    HQL_SUBQUERY(b -> b.select(
            "select l from NoteLine l where exists (select 1 from Note n where n = l.note and n.id = :id)",
            NoteLine.class)),
    HQL_WITH(b -> b.select(
            "with found as (select n.id as id from Note n) select f.id from found f where f.id = :id", Object.class)),
    CRITERIA_SELECT(b -> CriteriaAttacks.select(b)),
    CRITERIA_COUNT(b -> CriteriaAttacks.count(b)),
    CRITERIA_JOIN(b -> CriteriaAttacks.join(b)),
    CRITERIA_SUBQUERY(b -> CriteriaAttacks.subquery(b)),

    HQL_UPDATE(b -> b.mutate(
            "update Note set title = 'stolen' where id = :id", b.victim().noteId())),
    HQL_DELETE(b -> b.mutate("delete from NoteLine where id = :id", b.victim().lineId())),
    HQL_DELETE_BY_PARENT(
            b -> b.mutate("delete from NoteLine where note.id = :id", b.victim().noteId())),
    HQL_INSERT_AS_VICTIM(b -> b.session()
            .createMutationQuery(
                    "insert into Note (id, hospital, version, patient.value, title) values (:id, :hospital, 0, :id, 'stolen')")
            .setParameter("id", b.newId())
            .setParameter("hospital", b.victim().hospital())
            .executeUpdate()),
    HQL_INSERT_SELECT_AS_VICTIM(b -> b.session()
            .createMutationQuery(
                    "insert into Note (id, hospital, version, patient.value, title) select :id, :hospital, 0, :id, 'stolen' from Note n where n.id = :own")
            .setParameter("id", b.newId())
            .setParameter("hospital", b.victim().hospital())
            .setParameter("own", b.own().noteId())
            .executeUpdate()),
    HQL_GIVE_AWAY(b -> {
        b.mutate("delete from NoteLine where id = :id", b.own().lineId());
        return b.session()
                .createMutationQuery("update Note set hospital = :hospital, title = 'stolen' where id = :id")
                .setParameter("hospital", b.victim().hospital())
                .setParameter("id", b.own().noteId())
                .executeUpdate();
    }),
    CRITERIA_UPDATE(b -> CriteriaAttacks.update(b)),
    CRITERIA_DELETE(b -> CriteriaAttacks.delete(b)),

    REMOVE_REFERENCE(b -> {
        b.session().remove(b.session().getReference(NoteLine.class, b.victim().lineId()));
        return 0;
    }),
    REMOVE_DETACHED(b -> {
        b.session().remove(b.leakedLine());
        return 0;
    }),
    REMOVE_FORGED(b -> {
        b.session().remove(b.forgedLine());
        return 0;
    }),
    MERGE_DETACHED(b -> {
        b.session().merge(b.leakedNote());
        return 0;
    }),
    MERGE_FORGED(b -> {
        b.session().merge(b.forgedNote());
        return 0;
    }),
    LOCK_DETACHED(b -> {
        var note = b.leakedNote();
        b.session().lock(note, LockMode.NONE);
        Forged.set(note, "title", "stolen again");
        return 0;
    }),
    REPLICATE_DETACHED(b -> {
        b.replicate(b.leakedLine());
        return 0;
    }),
    REPLICATE_FORGED(b -> {
        b.replicate(b.forgedLine());
        return 0;
    }),
    PERSIST_AS_VICTIM(b -> {
        b.session().persist(Forged.note(b.newId(), b.victim().hospital(), 0));
        return 0;
    }),
    CHANGE_HOSPITAL(b -> {
        Forged.set(
                b.session().find(NoteLine.class, b.own().lineId()),
                "hospital",
                b.victim().hospital());
        return 0;
    }),
    SESSION_OF_VICTIM(b -> b.session().doReturningWork(connection -> {
        try (var other = b.session()
                .getSessionFactory()
                .withOptions()
                .connection(connection)
                .tenantIdentifier((Object) b.victim().hospital())
                .openSession()) {
            return other.find(Note.class, b.victim().noteId()) == null ? 0L : 1L;
        }
    })),

    STATELESS_GET(b -> b.stateless(s -> s.get(Note.class, b.victim().noteId()) != null)),
    STATELESS_INSERT_AS_VICTIM(
            b -> b.statelessly(s -> s.insert(Forged.note(b.newId(), b.victim().hospital(), 0)))),
    STATELESS_UPDATE(b -> b.statelessly(s -> s.update(b.leakedNote()))),
    STATELESS_UPDATE_FORGED(b -> b.statelessly(s -> s.update(b.forgedNote()))),
    STATELESS_DELETE(b -> b.statelessly(s -> s.delete(b.leakedLine()))),
    STATELESS_DELETE_FORGED(b -> b.statelessly(s -> s.delete(b.forgedLine()))),
    STATELESS_UPSERT(b -> b.statelessly(s -> s.upsert(b.leakedLine()))),
    STATELESS_UPSERT_FORGED(b -> b.statelessly(s -> s.upsert(b.forgedNote()))),

    NATIVE_SELECT(b -> b.session()
            .createNativeQuery(b.fill("select title from note where id = ':note'"), String.class)
            .getResultList()
            .size()),
    NATIVE_SELECT_ENTITY(b -> b.session()
            .createNativeQuery(b.fill("select * from note where id = ':note'"), Note.class)
            .getResultList()
            .size()),
    NATIVE_UPDATE(b -> b.nativeMutation("update note set title = 'stolen' where id = ':note'")),
    NATIVE_DELETE(b -> b.nativeMutation("delete from note_line where id = ':line'")),
    NATIVE_INSERT_AS_VICTIM(
            b -> b.nativeMutation(
                    "insert into note_line (hospital_id, id, note_id, text) values (':hospital', ':newId', ':note', 'stolen')")),
    NATIVE_GIVE_AWAY(b -> b.nativeMutation(
            "update note_line set hospital_id = ':hospital', note_id = ':note' where id = ':ownLine'")),

    JDBC_SELECT(b -> b.jdbc("select count(*) from note where id = ':note'")),
    JDBC_UPDATE(b -> b.jdbc("update note set title = 'stolen' where id = ':note'")),
    JDBC_DELETE(b -> b.jdbc("delete from note_line where id = ':line'")),
    JDBC_INSERT_AS_VICTIM(
            b -> b.jdbc(
                    "insert into note (hospital_id, id, version, patient_id, title) values (':hospital', ':newId', 0, ':newId', 'stolen')")),
    JDBC_WITHOUT_HOSPITAL(b -> b.elsewhere("select count(*) from note where id = ':note'")),
    JDBC_UPDATE_WITHOUT_HOSPITAL(b -> b.elsewhere("update note set title = 'stolen' where id = ':note'")),
    JDBC_READ_AUDIT(b -> b.jdbc("select count(*) from erp_audit where hospital_id = ':hospital'")),
    JDBC_DELETE_EVENTS(b -> b.jdbc("delete from erp_outbox where hospital_id = ':hospital'")),
    VIEW_OF_OWNER(b -> b.jdbc("select count(*) from every_note where id = ':note'")),
    OWNER_SELECT(b -> b.asOwner("select count(*) from note where id = ':note'")),
    OWNER_DELETE(b -> b.asOwner("delete from note_line where id = ':line'")),
    TRUNCATE(b -> b.elsewhere("truncate table note_line")),

    FOREIGN_KEY(b -> {
        b.session().persist(Forged.line(b.newId(), b.own().hospital(), b.leakedNote()));
        b.session().flush();
        return 1;
    }),
    FOREIGN_KEY_BY_REFERENCE(b -> {
        var note = b.session().getReference(Note.class, b.victim().noteId());
        b.session().persist(Forged.line(b.newId(), b.own().hospital(), note));
        b.session().flush();
        return 1;
    }),
    FOREIGN_KEY_BY_JDBC(b -> b.jdbc("update note_line set note_id = ':note' where id = ':ownLine'"));

    /** What H2 and MariaDB cannot close: there only the ORM keeps hospitals apart. On PostgreSQL nothing is open. */
    public static final Set<Attack> OPEN_ON_EMBEDDED = EnumSet.of(
            HQL_INSERT_AS_VICTIM,
            HQL_INSERT_SELECT_AS_VICTIM,
            HQL_GIVE_AWAY,
            NATIVE_SELECT,
            NATIVE_SELECT_ENTITY,
            NATIVE_UPDATE,
            NATIVE_DELETE,
            NATIVE_INSERT_AS_VICTIM,
            NATIVE_GIVE_AWAY,
            JDBC_SELECT,
            JDBC_UPDATE,
            JDBC_DELETE,
            JDBC_INSERT_AS_VICTIM,
            JDBC_WITHOUT_HOSPITAL,
            JDBC_UPDATE_WITHOUT_HOSPITAL,
            JDBC_READ_AUDIT,
            JDBC_DELETE_EVENTS,
            VIEW_OF_OWNER,
            OWNER_SELECT,
            OWNER_DELETE,
            TRUNCATE);

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
    private final Attempt attempt;

    Attack(Attempt attempt) {
        this.attempt = attempt;
    }

    Attempt attempt() {
        return attempt;
    }

    /** As the README has it: {@code native select entity}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Answers how many rows of the victim were seen or touched, as far as it can tell. */
    interface Attempt {
        long by(Intruder intruder) throws SQLException;
    }
}
