package health.erp.examples.admin;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import health.erp.core.place.HospitalDatabase;
import health.erp.examples.admin.Configuration.DatabaseAccess;
import health.erp.examples.admin.Configuration.Login;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections to the configured databases: one of each login at once, so that what is wrong is told at once. */
final class Pools implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final List<HikariDataSource> open = new ArrayList<>();
    private final List<HospitalDatabase> databases = new ArrayList<>();

    private Pools() {}

    static Pools open(Map<String, DatabaseAccess> accesses) throws ConfigurationException {
        var pools = new Pools();
        var problems = new ArrayList<String>();
        accesses.forEach((name, access) -> {
            try {
                pools.databases.add(pools.database(name, access));
            } catch (HikariPool.PoolInitializationException e) {
                problems.add("The database (%s) gives no connection%s".formatted(name, told(e.getCause())));
            }
        });
        if (!problems.isEmpty()) {
            pools.close();
            throw new ConfigurationException(String.join("\n", problems));
        }
        return pools;
    }

    private static String told(@Nullable Throwable cause) {
        return cause instanceof SQLException e ? " (SQL state %s): %s".formatted(e.getSQLState(), e.getMessage()) : ".";
    }

    HospitalDatabase main() {
        return databases.stream()
                .filter(d -> d.name().equals(HospitalDatabase.MAIN))
                .findFirst()
                .orElseThrow();
    }

    List<HospitalDatabase> others() {
        return databases.stream()
                .filter(d -> !d.name().equals(HospitalDatabase.MAIN))
                .toList();
    }

    private HospitalDatabase database(String name, DatabaseAccess access) {
        return new HospitalDatabase(
                name,
                pool(access.url(), access.application()),
                poolOrNone(access.url(), access.owner()),
                poolOrNone(access.url(), access.background()),
                null);
    }

    private @Nullable DataSource poolOrNone(String url, @Nullable Login login) {
        return login == null ? null : pool(url, login);
    }

    private DataSource pool(String url, Login login) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(1); // what fails the first time is told, and not tried again
        var pool = new HikariDataSource(config);
        open.add(pool);
        return pool;
    }

    @Override
    public void close() {
        open.forEach(HikariDataSource::close);
    }
}
