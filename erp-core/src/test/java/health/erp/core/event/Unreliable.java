package health.erp.core.event;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source whose connections break when the test says so: between statements, in one, or with the answer of a commit. */
final class Unreliable implements DataSource {
    /** How a connection breaks. */
    enum Fault {
        BEFORE_A_STATEMENT,
        BEFORE_A_COMMIT,
        AFTER_A_COMMIT
    }

    private final DataSource target;
    private final boolean cutsWires;
    private final Set<Connection> lent = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Fault> next = new AtomicReference<>();

    Unreliable(DataSource target, boolean cutsWires) {
        this.target = target;
        this.cutsWires = cutsWires;
    }

    /** The next connection that gets there breaks so. */
    void breakNext(Fault fault) {
        next.set(fault);
    }

    /** Nothing breaks until the next time it is told to. */
    void heal() {
        next.set(null);
    }

    /** Cuts the connections in use, whatever they are doing; where the driver can. */
    void cut() {
        for (var connection : List.copyOf(lent)) {
            try {
                if (cutsWires) {
                    connection.abort(Runnable::run);
                }
            } catch (SQLException alreadyGone) {
                lent.remove(connection);
            }
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = target.getConnection();
        lent.add(connection);
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "close" -> lent.remove(connection);
                        case "prepareStatement" -> breakIf(Fault.BEFORE_A_STATEMENT, connection);
                        case "commit" -> breakIf(Fault.BEFORE_A_COMMIT, connection);
                        default -> {}
                    }
                    try {
                        var answer = method.invoke(connection, arguments);
                        if (method.getName().equals("commit")) {
                            breakIf(Fault.AFTER_A_COMMIT, connection);
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    private void breakIf(Fault fault, Connection connection) throws SQLException {
        if (next.compareAndSet(fault, null)) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            throw new SQLException("The connection broke.", "08006");
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return target.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        target.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        target.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return target.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getAnonymousLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return target.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return target.isWrapperFor(type);
    }
}
