package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What the background sees of all hospitals at once: that something is to be done, never a patient's data. */
public final class AllHospitals {
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

    /** A session that is over, and whose it is. */
    public record DueSession(HospitalId hospital, UUID session) {}

    private interface Look<R> {
        R on(Connection connection) throws SQLException;
    }
}
