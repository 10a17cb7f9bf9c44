package health.erp.examples.service.runtime;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The role that finds waiting work in all hospitals, on PostgreSQL; it sees that something waits and no patient's data.
 *
 * @param url the same database; if left out, the application's
 */
@ConfigurationProperties("hospital.background")
record BackgroundRole(@Nullable String url, @Nullable String username, @Nullable String password) {

    boolean isGiven() {
        return username != null || url != null;
    }

    @Override
    public String toString() {
        return "BackgroundRole[%s]".formatted(username);
    }
}
