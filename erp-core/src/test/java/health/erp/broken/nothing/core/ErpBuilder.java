package health.erp.broken.nothing.core;

import com.github.f4b6a3.uuid.UuidCreator;
import health.erp.broken.nothing.core.jpa.Sessions;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything the builder may do and nobody else. */
public record ErpBuilder(DataSource dataSource, Sessions sessions) {
    private static final Logger LOG = LoggerFactory.getLogger(ErpBuilder.class);

    UUID start() {
        LOG.info("The time is {}.", Clock.systemUTC().instant());
        return UuidCreator.getTimeOrderedEpoch();
    }
}
