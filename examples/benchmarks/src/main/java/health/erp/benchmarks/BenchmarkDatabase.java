package health.erp.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The PostgreSQL the units run on: one that is there, or one of our own that goes when the run ends. */
final class BenchmarkDatabase implements AutoCloseable {
    private static final String NAME = "benchmarks";
    private static final int SPARE_CONNECTIONS = 3;

    private final @Nullable EmbeddedPostgres server;
    private final Pool application;
    private final @Nullable DataSource owner;
    private final @Nullable Pool background;

    private BenchmarkDatabase(
            @Nullable EmbeddedPostgres server,
            Pool application,
            @Nullable DataSource owner,
            @Nullable Pool background) {
        this.server = server;
        this.application = application;
        this.owner = owner;
        this.background = background;
    }

    static BenchmarkDatabase open(Options options) throws SQLException {
        var url = options.url();
        if (url == null) {
            return embedded(options.mostThreads());
        }
        mustAnswer("--url", url);
        var ownerUrl = options.ownerUrl();
        if (ownerUrl != null) {
            mustAnswer("--owner-url", ownerUrl);
        }
        return new BenchmarkDatabase(
                null, pool(url, options.mostThreads()), ownerUrl == null ? null : dataSource(ownerUrl), null);
    }

    Pool application() {
        return application;
    }

    @Nullable
    DataSource owner() {
        return owner;
    }

    List<Pool> pools() {
        return background == null ? List.of(application) : List.of(application, background);
    }

    /** Whoever finds waiting events in all hospitals; only in a database of our own. */
    @Nullable
    DataSource background() {
        return background;
    }

    @Override
    public void close() throws SQLException {
        application.close();
        if (background != null) {
            background.close();
        }
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** As durable as one in a hospital; the memory it may use is what a server of 4 GB would be given. */
    private static BenchmarkDatabase embedded(int threads) throws SQLException {
        EmbeddedPostgres server;
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("max_connections", "300")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded PostgreSQL does not start.\nMaybe give one with --url and --owner-url.", e);
        }
        var admin = server.getJdbcUrl("postgres", "postgres");
        for (var sql : List.of(
                "create role erp_owner login password 'secret'",
                "create role erp_app login password 'secret'",
                "create role erp_background login password 'secret'",
                "create database " + NAME + " owner erp_owner")) {
            try (var connection = DriverManager.getConnection(admin);
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
        var url = "jdbc:postgresql://localhost:%d/%s?password=secret&user=".formatted(server.getPort(), NAME);
        return new BenchmarkDatabase(
                server,
                pool(url + "erp_app", threads),
                dataSource(url + "erp_owner"),
                pool(url + "erp_background", threads));
    }

    private static void mustAnswer(String option, String url) {
        try (var connection = DriverManager.getConnection(url)) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw new UsageException("The database of (%s) gives no connection (SQL state %s): %s"
                    .formatted(option, e.getSQLState(), e.getMessage()));
        }
    }

    private static DataSource dataSource(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    private static Pool pool(String url, int threads) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(threads + SPARE_CONNECTIONS);
        config.setAutoCommit(false);
        return new Pool(config);
    }
}
