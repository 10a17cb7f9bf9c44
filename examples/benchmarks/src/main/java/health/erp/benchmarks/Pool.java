package health.erp.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.ttddyy.dsproxy.ConnectionInfo;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.proxy.jdk.JdkJdbcProxyFactory;

/** Connections for both sides. Counts the statements sent, but only while it is asked to. */
final class Pool extends HikariDataSource {
    private final AtomicLong sent = new AtomicLong();
    private final ProxyConfig counter =
            ProxyConfig.Builder.create().queryListener(new Counter()).build();
    private volatile boolean counting;

    Pool(HikariConfig config) {
        super(config);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return counting
                ? new JdkJdbcProxyFactory().createConnection(connection, new ConnectionInfo(), counter)
                : connection;
    }

    /** Statements sent over any of the pools while the work ran; a batch counts once. */
    static long statements(List<Pool> pools, SqlWork work) throws SQLException {
        if (pools.size() == 1) {
            return pools.get(0).statements(work);
        }
        var rest = new long[1];
        return pools.get(0).statements(() -> rest[0] = statements(pools.subList(1, pools.size()), work)) + rest[0];
    }

    private long statements(SqlWork work) throws SQLException {
        var before = sent.get();
        counting = true;
        try {
            work.run();
        } finally {
            counting = false;
        }
        return sent.get() - before;
    }

    /** Work on the database. */
    interface SqlWork {
        void run() throws SQLException;
    }

    private final class Counter implements QueryExecutionListener {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            sent.incrementAndGet();
        }
    }
}
