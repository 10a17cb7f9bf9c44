package health.erp.examples.service.runtime;

import com.zaxxer.hikari.HikariDataSource;
import health.erp.core.fair.FairShare;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much of what all hospitals share one of them may have at once.
 *
 * @param connections to be shared; if left out, as many as the pool has
 * @param queue how many requests of a hospital may wait for their turn; if left out, five for each connection
 * @param patience how long such a request waits before it is answered 429
 */
@ConfigurationProperties("hospital.fair-share")
record FairShareSettings(@Nullable Integer connections, @Nullable Integer queue, @Nullable Duration patience) {

    FairShare share(DataSource pool) {
        var share = FairShare.of(connections == null ? size(pool) : connections);
        if (queue != null) {
            share = share.withQueue(queue);
        }
        return patience == null ? share : share.withPatience(patience);
    }

    private static int size(DataSource pool) {
        try {
            return pool.isWrapperFor(HikariDataSource.class)
                    ? pool.unwrap(HikariDataSource.class).getMaximumPoolSize()
                    : FairShare.DEFAULT_CONNECTIONS;
        } catch (SQLException e) {
            throw new IllegalStateException("The pool does not say what it is.", e);
        }
    }
}
