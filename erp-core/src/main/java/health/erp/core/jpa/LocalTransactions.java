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
        return outer == null ? begin(work) : outer.work(work);
    }

    @Override
    public boolean afterCommit(Runnable action) {
        var mine = running.get();
        return mine != null && mine.afterCommit.add(action);
    }

    private <R> R begin(Function<Connection, R> work) {
        R result;
        Running mine;
        try (var connection = dataSource.getConnection()) {
            mine = new Running(connection);
            running.set(mine);
            try {
                result = inTransaction(mine, work);
            } finally {
                running.remove();
            }
        } catch (SQLException e) {
            throw new PersistenceException(
                    "The database could not begin or commit the transaction (SQL state %s).".formatted(e.getSQLState()),
                    e);
        }
        mine.afterCommit.forEach(Runnable::run); // the connection is free again: an action may need one
        return result;
    }

    private static <R> R inTransaction(Running mine, Function<Connection, R> work) throws SQLException {
        var connection = mine.connection;
        if (connection.getAutoCommit()) {
            connection.setAutoCommit(false); // a pool puts it back
        }
        var done = false;
        try {
            var result = mine.work(work);
            mine.mustNotHaveFailed();
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

    /** What failed once inside only rolls back, even if somebody swallows the exception. */
    private static final class Running {
        private final Connection connection;
        private final List<Runnable> afterCommit = new ArrayList<>();
        private boolean failed;

        private Running(Connection connection) {
            this.connection = connection;
        }

        private <R> R work(Function<Connection, R> work) {
            var done = false;
            try {
                var result = work.apply(connection);
                done = true;
                return result;
            } finally {
                failed |= !done;
            }
        }

        private void mustNotHaveFailed() {
            if (failed) {
                throw new IllegalStateException("A part of the transaction failed, so it can only roll back.");
            }
        }
    }
}
