package health.erp.examples.service.runtime;

import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The role that owns the tables, where it is not the application's own: always on PostgreSQL. Used at start, to
 * migrate.
 *
 * @param url the same database; if left out, the application's
 */
@ConfigurationProperties("hospital.schema-owner")
record SchemaOwner(@Nullable String url, @Nullable String username, @Nullable String password) {

    Optional<DataSource> dataSource(String applicationUrl) {
        if (username == null && url == null) {
            return Optional.empty();
        }
        var address = url == null ? applicationUrl : url;
        return Optional.of(
                username == null
                        ? new DriverManagerDataSource(address)
                        : new DriverManagerDataSource(address, username, password == null ? "" : password));
    }

    @Override
    public String toString() {
        return "SchemaOwner[%s]".formatted(username);
    }
}
