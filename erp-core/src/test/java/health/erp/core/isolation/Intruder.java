package health.erp.core.isolation;

import health.erp.core.Erp;
import health.erp.core.notebook.Note;
import health.erp.core.notebook.NoteLine;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.ReplicationMode;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

/**
 * Somebody inside a transaction of the own hospital, who knows the other's ids and holds objects that leaked from there.
 *
 * @param ground where the victim's rows are
 * @param erp the runtime attacked
 * @param victim the hospital attacked
 * @param own the hospital whose transaction is running
 */
record Intruder(Ground ground, Erp erp, Rows victim, Rows own) {

    Intruder(TestErp test, Rows victim, Rows own) {
        this(test, test.erp(), victim, own);
    }

    Intruder(TestErp test, Erp erp, Rows victim, Rows own) {
        this(Ground.of(test), erp, victim, own);
    }

    /** The owner of the tables makes a view of them, as for a report. */
    static void prepare(TestErp test) {
        test.database().execute("create or replace view every_note as select * from note");
        if (test.server() == TestServer.POSTGRESQL) {
            test.database().execute("grant select on every_note to erp_app");
        }
    }

    /** Whether the attack gets through: it saw a row of the victim, or the victim's rows are not what they were. */
    boolean succeedsWith(Attack attack) {
        var before = victim.everything(ground);
        var got = 0L;
        try {
            got = erp.transaction(own.caller(), () -> attempt(attack));
        } catch (RuntimeException refused) {
            got = 0;
        }
        return got > 0 || !victim.everything(ground).equals(before);
    }

    private long attempt(Attack attack) {
        try {
            enter();
            var got = attack.attempt().by(this);
            session().flush();
            return got;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Turns to the victim's tables, where they are not those of the own hospital. */
    private void enter() {
        var schema = ground.schema();
        if (schema != null) {
            session().doWork(connection -> run(connection, "set local search_path to " + schema));
        }
    }

    Session session() {
        return erp.session().unwrap(Session.class);
    }

    Note leakedNote() {
        return Forged.note(victim.noteId(), victim.hospital(), victim.note().getVersion());
    }

    NoteLine leakedLine() {
        return Forged.line(victim.lineId(), victim.hospital(), leakedNote());
    }

    /** The victim's note by its id, said to be ours. */
    Note forgedNote() {
        return Forged.note(victim.noteId(), own.hospital(), victim.note().getVersion());
    }

    NoteLine forgedLine() {
        return Forged.line(victim.lineId(), own.hospital(), own.note());
    }

    UUID newId() {
        return erp.newId();
    }

    <T> long select(String hql, Class<T> result) {
        return session()
                .createSelectionQuery(hql, result)
                .setParameter("id", victim.noteId())
                .getResultList()
                .size();
    }

    long mutate(String hql, Object id) {
        return session().createMutationQuery(hql).setParameter("id", id).executeUpdate();
    }

    @SuppressWarnings("deprecation") // deprecated or not, an intruder may call it
    void replicate(Object entity) {
        session().replicate(entity, ReplicationMode.OVERWRITE);
    }

    long nativeMutation(String sql) {
        return session().createNativeMutationQuery(fill(sql)).executeUpdate();
    }

    /** A stateless session for our hospital on the connection of the running transaction. */
    long stateless(Function<StatelessSession, Boolean> work) {
        return session().doReturningWork(connection -> {
            try (var stateless = session()
                    .getSessionFactory()
                    .withStatelessOptions()
                    .connection(connection)
                    .tenantIdentifier((Object) own.hospital())
                    .openStatelessSession()) {
                var transaction = stateless.beginTransaction();
                var got = work.apply(stateless);
                transaction.commit();
                return got ? 1L : 0L;
            }
        });
    }

    long statelessly(Consumer<StatelessSession> work) {
        return stateless(s -> {
            work.accept(s);
            return false; // the victim's rows will tell
        });
    }

    /** Plain JDBC in the running transaction; a query answers its first number, anything else the rows it changed. */
    long jdbc(String sql) {
        return session().doReturningWork(connection -> run(connection, fill(sql)));
    }

    /** Plain JDBC on a connection that is bound to no hospital. */
    long elsewhere(String sql) throws SQLException {
        try (var connection = ground.application().getConnection()) {
            if (ground.schema() != null) {
                run(connection, "set local search_path to " + ground.schema());
            }
            return committed(connection, sql);
        }
    }

    /** Plain JDBC as the owner of the tables, who claims to work for our hospital. */
    long asOwner(String sql) throws SQLException {
        try (var connection = ground.owner().getConnection()) {
            if (ground.server() == TestServer.POSTGRESQL) {
                run(connection, fill("select 1 from set_config('erp.hospital_id', ':ownHospital', true)"));
            }
            return committed(connection, sql);
        }
    }

    private long committed(Connection connection, String sql) throws SQLException {
        try {
            var got = run(connection, fill(sql));
            connection.commit();
            return got;
        } finally {
            connection.rollback();
        }
    }

    private static long run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return statement.getUpdateCount();
            }
            try (var result = statement.getResultSet()) {
                return result.next() ? result.getLong(1) : 0;
            }
        }
    }

    /** The names that begin with a colon, replaced by the ids they stand for. */
    String fill(String sql) {
        return sql.replace(":note", victim.noteId().toString())
                .replace(":line", victim.lineId().toString())
                .replace(":hospital", victim.hospital().toString())
                .replace(":ownNote", own.noteId().toString())
                .replace(":ownLine", own.lineId().toString())
                .replace(":ownHospital", own.hospital().toString())
                .replace(":newId", newId().toString());
    }
}
