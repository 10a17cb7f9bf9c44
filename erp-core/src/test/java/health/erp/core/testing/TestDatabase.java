package health.erp.core.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database one test class has for itself, as the application and as the owner of its tables. */
public final class TestDatabase implements AutoCloseable {
    private final TestServer server;
    private final HikariDataSource application;
    private final HikariDataSource owner;
    private final HikariDataSource background;
    private final List<HikariDataSource> further = new ArrayList<>();
    private @Nullable DataSource superusers;

    TestDatabase(TestServer server, HikariDataSource application, HikariDataSource owner, HikariDataSource background) {
        this.server = server;
        this.application = application;
        this.owner = owner;
        this.background = background;
    }

    /** A database without a table, as a host has it on the first day. */
    public static TestDatabase blank(TestServer server) {
        return server.create("template_blank_" + ProcessHandle.current().pid(), empty -> {});
    }

    public TestServer server() {
        return server;
    }

    public DataSource application() {
        return application;
    }

    /** The application once more, with a pool of so many connections. */
    public DataSource application(int connections) {
        var config = new HikariConfig();
        application.copyStateTo(config);
        config.setPoolName(null);
        config.setMaximumPoolSize(connections);
        return pool(config);
    }

    /** On PostgreSQL the superuser, as nobody should connect; elsewhere there is no other than the owner. */
    public synchronized DataSource superuser() {
        if (server != TestServer.POSTGRESQL) {
            return owner;
        }
        var known = superusers;
        if (known == null) {
            known = superusers();
            superusers = known;
        }
        return known;
    }

    String name() {
        return application.getJdbcUrl().substring(application.getJdbcUrl().lastIndexOf('/') + 1);
    }

    /** Leaves no connection open; the next one asked for is new. */
    void letGo() {
        List.of(application, owner, background).forEach(TestDatabase::letGo);
        further.forEach(TestDatabase::letGo);
    }

    private static void letGo(HikariDataSource pool) {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    private DataSource superusers() {
        var name = "/" + name();
        var config = new HikariConfig();
        config.setJdbcUrl(server.admin().replaceFirst("/postgres\\b", name));
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        config.setAutoCommit(false);
        return pool(config);
    }

    /** Closed with the database. */
    private DataSource pool(HikariConfig config) {
        var pool = new HikariDataSource(config);
        further.add(pool);
        return pool;
    }

    /** Owner of the tables; on H2 and MariaDB the same as the application. */
    public DataSource owner() {
        return owner;
    }

    /** Whoever finds waiting work in all hospitals; on H2 and MariaDB the same as the application. */
    public DataSource background() {
        return background;
    }

    /** Everything as it is now, in another database: a backup, restored. Not on MariaDB. */
    public TestDatabase copy() {
        return server.copy(this);
    }

    /** Runs the statement as the owner and commits. */
    public void execute(String sql) {
        execute(owner, sql);
    }

    /** Runs the statement as {@link #superuser} and commits. */
    public void asSuperuser(String sql) {
        execute(superuser(), sql);
    }

    /** Rows of a query as {@link #superuser}, of all hospitals; columns joined by a bar. */
    public List<String> asSuperuserRows(String sql) {
        return query(superuser(), sql);
    }

    static void execute(DataSource source, String sql) {
        execute(source, List.of(sql));
    }

    static void execute(DataSource source, List<String> statements) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows of a query on the catalogue, columns joined by a bar. */
    public List<String> catalogue(String sql) {
        return query(owner, sql);
    }

    /** Rows of a query as whoever the data source connects as, columns joined by a bar. */
    public static List<String> query(DataSource source, String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", row));
            }
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        further.forEach(HikariDataSource::close);
        application.close();
        owner.close();
        background.close();
    }
}
