package health.erp.core.jpa;

import health.erp.core.HostTransactions;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The default: a transaction of our own, on a connection of the data source. */
public final class LocalTransactions implements HostTransactions {
    private static final Logger LOG = LoggerFactory.getLogger(LocalTransactions.class);

    private final DataSource dataSource;
    private final ThreadLocal<@Nullable Running> running = new ThreadLocal<>();

    public LocalTransactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public <R> R required(Function<Connection, R> work) {
        var outer = running.get();
        if (outer != null) {
            return work.apply(outer.connection);
        }
        try (var connection = dataSource.getConnection()) {
            var mine = new Running(connection, new ArrayList<>());
            running.set(mine);
            R result;
            try {
                result = inTransaction(connection, work);
            } finally {
                running.remove();
            }
            mine.afterCommit.forEach(Runnable::run);
            return result;
        } catch (SQLException e) {
            throw new PersistenceException(
                    "The database could not begin or commit the transaction (SQL state %s).".formatted(e.getSQLState()),
                    e);
        }
    }

    @Override
    public boolean afterCommit(Runnable action) {
        var mine = running.get();
        return mine != null && mine.afterCommit.add(action);
    }

    private static <R> R inTransaction(Connection connection, Function<Connection, R> work) throws SQLException {
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
                rollback(connection);
            }
        }
    }

    /** The failure under way matters more than one of the rollback: a broken connection is rolled back by its server. */
    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.warn("A rollback failed with SQL state {}; the connection is given up.", e.getSQLState());
        }
    }

    private record Running(Connection connection, List<Runnable> afterCommit) {}
}
