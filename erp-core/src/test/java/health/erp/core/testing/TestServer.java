package health.erp.core.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A database server the tests start for themselves, on a free port, once in a JVM. */
public enum TestServer {
    H2 {
        @Override
        TestDatabase create(String template, Consumer<TestDatabase> migrate) {
            return filled(SCRIPTS.computeIfAbsent(template, name -> {
                try (var database = empty()) {
                    migrate.accept(database);
                    return script(database);
                }
            }));
        }

        @Override
        TestDatabase copy(TestDatabase original) {
            return filled(script(original));
        }

        private List<String> script(TestDatabase database) {
            return TestDatabase.query(database.owner(), "script").stream()
                    .filter(line -> !line.startsWith("CREATE USER"))
                    .toList();
        }

        private TestDatabase filled(List<String> script) {
            var database = empty();
            TestDatabase.execute(database.owner(), script);
            return database;
        }

        private TestDatabase empty() {
            return pools("jdbc:h2:mem:" + next() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000", "sa", "sa", "sa", "");
        }
    },

    POSTGRESQL {
        @Override
        TestDatabase create(String template, Consumer<TestDatabase> migrate) {
            if (execute(admin(), "select 1 from pg_database where datname = '" + template + "'") == 0) {
                execute(admin(), "create database " + template + " owner erp_owner");
                try (var database = pools(url(template), "erp_app", "erp_owner", "erp_background", "secret")) {
                    migrate.accept(database);
                }
            }
            var name = next();
            execute(admin(), "create database " + name + " template " + template + " owner erp_owner");
            return pools(url(name), "erp_app", "erp_owner", "erp_background", "secret");
        }

        @Override
        TestDatabase copy(TestDatabase original) {
            var name = next();
            var from = original.name();
            original.letGo();
            execute(admin(), "create database " + name + " template " + from + " owner erp_owner");
            return pools(url(name), "erp_app", "erp_owner", "erp_background", "secret");
        }

        private String url(String database) {
            return admin().replaceFirst("/postgres\\b.*", "/" + database);
        }

        @Override
        String start() {
            var external = System.getProperty("erp.test.jdbc.url");
            var url = external != null ? external : embeddedPostgres();
            for (var role : List.of("erp_owner", "erp_app", "erp_background")) {
                if (execute(url, "select 1 from pg_roles where rolname = '" + role + "'") == 0) {
                    execute(url, "create role " + role + " login password 'secret'");
                }
            }
            return url;
        }
    },

    MARIADB {
        @Override
        TestDatabase create(String template, Consumer<TestDatabase> migrate) {
            var name = next();
            execute(admin(), "create database " + name + " character set utf8mb4 collate utf8mb4_bin");
            var database = pools(admin().replaceFirst("/test\\b", "/" + name), "root", "root", "root", "");
            migrate.accept(database);
            return database;
        }

        @Override
        String start() {
            return EmbeddedMariaDb.start();
        }
    };

    private static final Pattern DIFFERING = Pattern.compile(
            "Race|Unguarded|Cost|Schema|Scenario|Storm|Chaos|Isolation|Attack|Pages|Rows|Intake|Numbers|LostUpdate|MariaDb|Stored|Sql");

    private static final Map<String, List<String>> SCRIPTS = new ConcurrentHashMap<>();
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String RUN = Long.toString(System.nanoTime(), 36);

    @SuppressWarnings("ImmutableEnumChecker") // the server starts on first use
    private String adminUrl = "";

    /** The servers this run tests on: system property {@code erp.test.databases}, by default H2 and PostgreSQL. */
    public static List<TestServer> chosen() {
        return Arrays.stream(System.getProperty("erp.test.databases", "h2,postgresql")
                        .split(","))
                .map(name -> valueOf(name.trim().toUpperCase(Locale.ROOT)))
                .toList();
    }

    /**
     * Those of them a test class is run on. With the system property {@code erp.test.mariadb=brief} MariaDB is only tried where
     * databases differ: who waits for whom, what constraints and locks catch, what is sent to them, and their own SQL.
     */
    public static List<TestServer> chosen(Class<?> test) {
        var isBrief = "brief".equals(System.getProperty("erp.test.mariadb"));
        return chosen().stream()
                .filter(server -> server != MARIADB
                        || !isBrief
                        || DIFFERING.matcher(test.getSimpleName()).find())
                .toList();
    }

    /** A database of its own, with the tables the migration made. */
    abstract TestDatabase create(String template, Consumer<TestDatabase> migrate);

    TestDatabase copy(TestDatabase original) {
        throw new UnsupportedOperationException("There is no copying on " + this + ".");
    }

    String start() {
        return "";
    }

    final synchronized String admin() {
        if (adminUrl.isEmpty()) {
            adminUrl = start();
        }
        return adminUrl;
    }

    final String next() {
        return "t" + RUN + "_" + DATABASES.incrementAndGet();
    }

    final TestDatabase pools(String url, String application, String owner, String background, String password) {
        var app = pool(url, application, password, 16);
        return new TestDatabase(
                this,
                app,
                owner.equals(application) ? app : pool(url, owner, password, 8),
                background.equals(application) ? app : pool(url, background, password, 8));
    }

    private static HikariDataSource pool(String url, String user, String password, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setAutoCommit(false);
        config.setConnectionTimeout(60_000);
        return new HikariDataSource(config);
    }

    private static int execute(String url, String sql) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return 0;
            }
            var rows = 0;
            try (var result = statement.getResultSet()) {
                while (result.next()) {
                    rows++;
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The test server refused: " + sql, e);
        }
    }

    private static String embeddedPostgres() {
        try {
            var server = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            return server.getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded PostgreSQL does not start.\nMaybe give one with -Derp.test.jdbc.url=jdbc:postgresql://host/postgres?user=...&password=...",
                    e);
        }
    }
}
