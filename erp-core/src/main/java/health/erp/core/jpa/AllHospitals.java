package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What the background sees of all hospitals at once: that something is to be done, never a patient's data. */
public final class AllHospitals {
    private static final int MANY = 10_000;

    private final DataSource finder;
    private final Database database;
    private final Versions versions;

    public AllHospitals(DataSource finder, Database database) {
        this.finder = finder;
        this.database = database;
        this.versions = new Versions(database);
    }

    /** The versions of reference data that changed in the last minute, or of all. */
    public List<Version> versions(boolean evenOld) {
        return look("for changed reference data", connection -> versions.heard(connection, evenOld));
    }

    /** Sessions that are over, the longest first. */
    public List<DueSession> sessionsDue(Instant moment, int limit) {
        return look("for sessions that are over", connection -> due(connection, moment, limit));
    }

    /** Events that wait to be delivered; counting stops at {@value #MANY}. */
    public Waiting events() {
        return look("for events", connection -> waiting(connection, "select occurred_at as since from erp_outbox"));
    }

    /** Jobs that are due; counting stops at {@value #MANY}. */
    public Waiting jobs() {
        var due = "select ready_at as since from erp_job where ready_at <= " + database.now();
        return look("for jobs", connection -> waiting(connection, due));
    }

    private Waiting waiting(Connection connection, String some) throws SQLException {
        var sql = "select count(*), %s from (%s limit %d) w".formatted(age(), some, MANY);
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            row.next();
            return new Waiting(row.getLong(1), Duration.ofMillis(Math.max(0, row.getLong(2)))); // null is 0
        }
    }

    /** How old the oldest is, in milliseconds, by the clock of the database. */
    private String age() {
        return switch (database) {
            case POSTGRESQL -> "cast(extract(epoch from " + database.now() + " - min(since)) * 1000 as bigint)";
            case H2 -> "datediff(millisecond, min(since), " + database.now() + ")";
            case MARIADB -> "timestampdiff(microsecond, min(since), " + database.now() + ") div 1000";
        };
    }

    private List<DueSession> due(Connection connection, Instant moment, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select hospital_id, id from erp_user_session where due_at <= ? order by due_at limit " + limit)) {
            statement.setObject(
                    1,
                    database == Database.MARIADB
                            ? LocalDateTime.ofInstant(moment, ZoneOffset.UTC)
                            : moment.atOffset(ZoneOffset.UTC));
            var due = new ArrayList<DueSession>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    due.add(new DueSession(
                            new HospitalId(rows.getObject(1, UUID.class)), rows.getObject(2, UUID.class)));
                }
            }
            return due;
        }
    }

    private <R> R look(String what, Look<R> look) {
        try (var connection = finder.getConnection()) {
            var found = look.on(connection);
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return found;
        } catch (SQLException e) {
            throw new PersistenceException(
                    "The background cannot look %s (SQL state %s).".formatted(what, e.getSQLState()));
        }
    }

    /** How many wait, and how long the first of them has. */
    public record Waiting(long entries, Duration oldest) {}

    /** A session that is over, and whose it is. */
    public record DueSession(HospitalId hospital, UUID session) {}

    private interface Look<R> {
        R on(Connection connection) throws SQLException;
    }
}
