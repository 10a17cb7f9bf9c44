package health.erp.examples.service.runtime;

import health.erp.core.jpa.Database;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of the host itself, in the same database and with a history of their own. */
final class HostTables {
    private final DataSource application;
    private final Database database;
    private final String role;

    HostTables(DataSource application) throws SQLException {
        this.application = application;
        try (var connection = application.getConnection()) {
            this.database = Database.of(connection).orElseThrow();
            this.role = connection.getMetaData().getUserName().split("@", 2)[0];
        }
    }

    /** Without the owner of the tables they are only checked. */
    void bringUpToDate(Optional<DataSource> owner) {
        if (owner.isPresent()) {
            flyway(owner.get()).migrate();
        } else if (database.enforcesIsolation()) {
            flyway(application).validate();
        } else {
            flyway(application).migrate();
        }
    }

    private Flyway flyway(DataSource dataSource) {
        return Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:service/schema/" + database.folder())
                .table("hospital_service_history")
                .placeholders(Map.of("application_role", role))
                .baselineOnMigrate(true) // the library's tables are there already
                .baselineVersion("0")
                .load();
    }
}
