package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks into all hospitals at once, as the background's role may: what waits, and for whom. */
final class Finder {
    static List<HospitalId> ask(DataSource background, String sql) {
        return in(background, connection -> {
            try (var statement = connection.prepareStatement(sql);
                    var rows = statement.executeQuery()) {
                var found = new ArrayList<HospitalId>();
                while (rows.next()) {
                    found.add(HospitalId.of(rows.getString(1)));
                }
                return found;
            }
        });
    }

    /** In a transaction of its own, which is committed. */
    static <R> R in(DataSource background, Work<R> work) {
        try (var connection = background.getConnection()) {
            if (connection.getAutoCommit()) {
                connection.setAutoCommit(false); // a pool puts it back
            }
            var done = false;
            try {
                var result = work.apply(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(
                    "The background could not look for work (SQL state %s).".formatted(e.getSQLState()));
        }
    }

    /** Work on a connection that is bound, or needs not be. */
    interface Work<R> {
        R apply(Connection connection) throws SQLException;
    }

    /** Work that has its connection. */
    interface Answer<R> {
        R get() throws SQLException;
    }

    private Finder() {}
}
