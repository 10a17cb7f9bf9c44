package health.erp.core.jpa;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.util.Collection;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.QuerySettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.tool.schema.Action;

/** Hibernate as the house uses it: our own factory, entities of all modules, a schema that is checked, never made. */
public final class Mapping {
    private static final int BATCH = 50;

    /** Maps the entities onto the tables the data source shows; a table or column that does not fit is an error. */
    public static SessionFactory of(Collection<Class<?>> entities, DataSource dataSource, Database database) {
        var configuration = new HibernatePersistenceConfiguration("health.erp")
                .managedClasses(entities)
                .sharedCacheMode(SharedCacheMode.NONE)
                .validationMode(ValidationMode.NONE)
                .schemaToolingAction(Action.VALIDATE)
                .property(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource)
                .property(JdbcSettings.LOG_JDBC_ERRORS, false) // a driver quotes rows in its messages
                .property(JdbcSettings.LOG_JDBC_WARNINGS, false)
                .property("hibernate.jdbc.time_zone", "UTC")
                .property("hibernate.jpa.static_metamodel.population", "disabled") // queries are checked when compiled
                .property(BatchSettings.STATEMENT_BATCH_SIZE, BATCH)
                .property(BatchSettings.ORDER_INSERTS, true)
                .property(BatchSettings.ORDER_UPDATES, true)
                .property(QuerySettings.FAIL_ON_PAGINATION_OVER_COLLECTION_FETCH, true)
                .property(QuerySettings.IN_CLAUSE_PARAMETER_PADDING, true)
                .property(MappingSettings.PHYSICAL_NAMING_STRATEGY, new PhysicalNamingStrategySnakeCaseImpl());
        if (database == Database.POSTGRESQL) { // else each moment makes a calendar, a sixth of a search for free times
            configuration.property(MappingSettings.PREFERRED_INSTANT_JDBC_TYPE, "TIMESTAMP_WITH_TIMEZONE");
        }
        var factory = configuration.createEntityManagerFactory();
        HospitalGuard.install(factory.unwrap(SessionFactoryImplementor.class));
        return factory;
    }

    /** Why the entities could not be mapped, in a sentence: Hibernate says it in the innermost of its exceptions. */
    public static String reason(PersistenceException failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return "The entities do not fit the tables: %s.".formatted(innermost.getMessage());
    }

    private Mapping() {}
}
