package health.erp.examples.service.runtime;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The few connections over which waiting work is found; not a bean itself, for Spring would offer it to everybody. */
@Component
final class Background implements AutoCloseable {
    private static final int CONNECTIONS = 6;
    private static final int PATIENCE_MS =
            5_000; // as the application's, so that a stop does not wait for a lost database

    private final @Nullable HikariDataSource finder;

    Background(BackgroundRole role, @Value("${spring.datasource.url}") String url) {
        this.finder = role.isGiven() ? pool(role, url) : null;
    }

    private static HikariDataSource pool(BackgroundRole role, String url) {
        var pool = new HikariDataSource();
        pool.setPoolName("background");
        pool.setJdbcUrl(role.url() == null ? url : role.url());
        pool.setUsername(role.username());
        pool.setPassword(role.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(PATIENCE_MS);
        return pool;
    }

    Optional<DataSource> finder() {
        return Optional.ofNullable(finder);
    }

    @Override
    public void close() {
        if (finder != null) {
            finder.close();
        }
    }
}
