package health.erp.core.testing;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;

/** Points at one database after the other, and counts what is sent. */
final class SwitchedDataSource implements DataSource {
    private final ThreadLocal<int[]> sent = ThreadLocal.withInitial(() -> new int[1]);
    private volatile @Nullable DataSource target;

    void to(DataSource database) {
        target = ProxyDataSourceBuilder.create(database)
                .listener(new QueryExecutionListener() {
                    @Override
                    public void beforeQuery(ExecutionInfo execution, java.util.List<QueryInfo> queries) {}

                    @Override
                    public void afterQuery(ExecutionInfo execution, java.util.List<QueryInfo> queries) {
                        sent.get()[0]++;
                    }
                })
                .build();
    }

    int count(Callable<?> work) {
        var before = sent.get()[0];
        try {
            work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return sent.get()[0] - before;
    }

    private DataSource target() {
        var current = target;
        if (current == null) {
            throw new IllegalStateException("No database yet.");
        }
        return current;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return target().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return target().getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return target().getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        target().setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        target().setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return target().getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return target().getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return target().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return target().isWrapperFor(type);
    }
}
