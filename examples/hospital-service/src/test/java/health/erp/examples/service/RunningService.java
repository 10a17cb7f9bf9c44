package health.erp.examples.service;

import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import health.erp.core.testing.TestDatabase;
import health.erp.core.testing.TestServer;
import health.erp.core.testing.WatchedLogging;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on a free port, with its demo; one for each database server and run of the tests. */
public final class RunningService implements AutoCloseable {
    public static final String PASSWORD = "for tests only";
    public static final String ASHA = "019a0000-0000-7000-8000-00000000a5a0";
    public static final String NILGIRI = "019a0000-0000-7000-8000-0000000c0000";

    /** What analyzers of Asha's send on, each on a port of its own. */
    private static final String[] LINES = {
        "--hospital.lines[0].hospital=" + ASHA,
        "--hospital.lines[0].channel=MLLP-1",
        "--hospital.lines[0].protocol=mllp",
        "--hospital.lines[0].port=0",
        "--hospital.lines[1].hospital=" + ASHA,
        "--hospital.lines[1].channel=ASTM-1",
        "--hospital.lines[1].protocol=astm",
        "--hospital.lines[1].port=0",
        "--hospital.lines[2].hospital=" + ASHA,
        "--hospital.lines[2].channel=TOLD-1",
        "--hospital.lines[2].protocol=mllp",
        "--hospital.lines[2].port=0",
        "--hospital.lines[2].orders-to=" + ListeningAnalyzer.address()
    };

    private static final Map<TestServer, RunningService> RUNNING = new EnumMap<>(TestServer.class);

    private final ConfigurableApplicationContext context;

    public static synchronized RunningService on(TestServer server) {
        return RUNNING.computeIfAbsent(server, s -> start(TestDatabase.blank(s), LINES));
    }

    public static RunningService start(TestDatabase database, String... more) {
        var settings = new ArrayList<>(settings(database));
        settings.addAll(List.of(more));
        return new RunningService(settings);
    }

    /** How the service is told of a database of the test kit. */
    public static List<String> settings(TestDatabase database) {
        var application = pool(database.application());
        var owner = pool(database.owner());
        var settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--hospital.demo.password=" + PASSWORD,
                "--hospital.demo-year=false", // what a test needs it makes
                "--hospital.keys=target/keys-" + ProcessHandle.current().pid(),
                "--spring.datasource.url=" + application.getJdbcUrl(),
                "--spring.datasource.username=" + application.getUsername(),
                "--spring.datasource.password=" + application.getPassword()));
        if (owner != application) {
            settings.add("--hospital.schema-owner.username=" + owner.getUsername());
            settings.add("--hospital.schema-owner.password=" + owner.getPassword());
            var background = pool(database.background());
            settings.add("--hospital.background.username=" + background.getUsername());
            settings.add("--hospital.background.password=" + background.getPassword());
        }
        return settings;
    }

    private RunningService(List<String> settings) {
        this.context = SpringApplication.run(HospitalApplication.class, settings.toArray(String[]::new));
        WatchedLogging.watch((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)); // Spring Boot set it up anew
    }

    private static HikariDataSource pool(DataSource source) {
        try {
            return source.unwrap(HikariDataSource.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A client that sends the user's password with each request. */
    public Client as(String user) {
        return new Client(port(), user, PASSWORD);
    }

    /** A client that sends none; it keeps cookies, as a browser does. */
    public Client anybody() {
        return new Client(port(), null, null);
    }

    @Override
    public void close() {
        context.close();
    }
}
