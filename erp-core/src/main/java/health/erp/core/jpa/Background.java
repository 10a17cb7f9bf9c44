package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The database as whoever finds waiting work in all hospitals sees it. Its transactions are short, and due times are
 * told by the clock of the database, which all runtimes share.
 */
final class Background {
    private final DataSource source;
    private final Database database;

    Background(DataSource source, Database database) {
        this.source = source;
        this.database = database;
    }

    Database database() {
        return database;
    }

    /** Now, by the clock of the database. */
    String now() {
        return database.now();
    }

    /** So many milliseconds from now; negative for the past. */
    String in(Duration length) {
        return in(database, length);
    }

    static String in(Database database, Duration length) {
        var millis = length.toMillis();
        return switch (database) {
            case POSTGRESQL -> database.now() + " + interval '" + millis + " milliseconds'";
            case H2 -> "dateadd(millisecond, " + millis + ", " + database.now() + ")";
            case MARIADB -> database.now() + " + interval " + millis * 1_000 + " microsecond";
        };
    }

    /** The hospitals a query names. */
    List<HospitalId> hospitals(String sql) {
        return once(connection -> {
            try (var statement = connection.prepareStatement(sql);
                    var rows = statement.executeQuery()) {
                var found = new ArrayList<HospitalId>();
                while (rows.next()) {
                    found.add(new HospitalId(rows.getObject(1, UUID.class)));
                }
                return found;
            }
        });
    }

    /** Sends one statement, which commits by itself where that saves a round trip. */
    <R> R once(Work<R> work) {
        try (var connection = source.getConnection()) {
            if (connection.getAutoCommit()) {
                return work.on(connection);
            }
            if (database != Database.POSTGRESQL) {
                return committed(connection, work);
            }
            connection.setAutoCommit(true);
            try {
                return work.on(connection);
            } finally {
                connection.setAutoCommit(false);
            }
        } catch (SQLException e) {
            throw told(e);
        }
    }

    /** Sends several statements that take effect together. */
    <R> R together(Work<R> work) {
        try (var connection = source.getConnection()) {
            var byItself = connection.getAutoCommit();
            if (byItself) {
                connection.setAutoCommit(false);
            }
            var result = committed(connection, work);
            if (byItself) {
                connection.setAutoCommit(true);
            }
            return result;
        } catch (SQLException e) {
            throw told(e);
        }
    }

    private static <R> R committed(Connection connection, Work<R> work) throws SQLException {
        var done = false;
        try {
            var result = work.on(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                rollback(connection);
            }
        }
    }

    /** The failure under way matters more: a broken connection is rolled back by its server. */
    @SuppressWarnings("EmptyCatch")
    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException alreadyBroken) {
            // told by the failure under way
        }
    }

    /** A driver quotes rows in its message, so only the state travels on. */
    private static PersistenceException told(SQLException failure) {
        return new PersistenceException(
                "The database refused work of the background (SQL state %s).".formatted(failure.getSQLState()));
    }

    interface Work<R> {
        R on(Connection connection) throws SQLException;
    }
}
