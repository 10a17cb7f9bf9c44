package health.erp.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import health.erp.core.event.EventType;
import health.erp.core.event.Subscription;
import health.erp.core.notebook.NoteEvent;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Notebook.class)
class ErpBuilderTest {
    private final TestErp test;

    ErpBuilderTest(TestErp test) {
        this.test = test;
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var problems =
                problems(Erp.builder().modules(new Bad("lab", List.of("V1__lab.sql")), new Bad("lab", List.of())));

        assertThat(problems)
                .containsOnly(
                        "Two modules have the name (lab).",
                        "The entity (%s) belongs to no hospital: it must extend HospitalOwned or HospitalPart."
                                .formatted(Orphan.class.getName()),
                        "Two modules publish the event type (note.written).",
                        "The consumer (lab.rooms) subscribes twice to (note.written).",
                        "There is no data source. Call dataSource(...).");
    }

    @Test
    void aMigrationThatIsNotThereIsToldWithTheRest() {
        var problems = problems(Erp.builder()
                .dataSource(test.database().application())
                .keys(test.vault())
                .modules(new Notebook(), new Bad("notebook", List.of("V1__lab.sql", "V2__more.sql"))));

        assertThat(problems)
                .contains("Two modules have the name (notebook).")
                .contains("The module (notebook) does not bring the migration (/health/erp/core/schema/%s/V1__lab.sql)."
                        .formatted(test.kind().folder()))
                .contains(
                        "The module (notebook) does not bring the migration (/health/erp/core/schema/%s/V2__more.sql)."
                                .formatted(test.kind().folder()));
    }

    @Test
    void anUnknownDatabaseIsToldWithTheRest() {
        var problems = problems(Erp.builder()
                .dataSource(saying("Oracle", test.database().application()))
                .keys(test.vault())
                .modules(new Notebook(), new Bad("notebook", List.of())));

        assertThat(problems)
                .contains("Two modules have the name (notebook).")
                .anyMatch(p ->
                        p.matches("The database \\(Oracle .*\\) is not supported: use PostgreSQL, MariaDB or H2\\."));
    }

    @Test
    void theExceptionListsEveryProblem() {
        var failure = catchThrowableOfType(
                ErpConfigurationException.class, () -> Erp.builder().build());

        assertThat(failure)
                .hasMessage("The Erp cannot start, 1 problem(s):\n- There is no data source. Call dataSource(...).");
    }

    @Test
    void whereDataOutlivesTheProcessThereMustBeAKeyVault() {
        var builder = Erp.builder()
                .dataSource(test.database().application())
                .schemaOwner(test.database().owner())
                .modules(new Notebook());

        if (test.server() == TestServer.H2) { // in memory: the keys may end with it
            builder.build().close();
        } else {
            assertThat(problems(builder))
                    .containsExactly(
                            "There is no key vault. Call keys(FileKeyVault.at(directory)), with a directory that is not in the database's backup.");
        }
    }

    @Test
    void aMigratedDatabaseIsMigratedOnce() {
        try (var erp = Erp.builder()
                .dataSource(test.database().application())
                .keys(test.vault())
                .schemaOwner(test.database().owner())
                .modules(new Notebook())
                .build()) {
            assertThat(erp.module(Notebook.class).notes()).isNotNull();
        }
    }

    @Test
    void aMigrationThatFailsIsToldAndNotThrown() {
        try (var database = TestDatabase.blank(test.server())) {
            database.execute("create table note (id int)");

            assertThat(problems(Erp.builder()
                            .dataSource(database.application())
                            .keys(test.vault())
                            .schemaOwner(database.owner())
                            .modules(new Notebook())))
                    .anyMatch(p -> p.matches(
                            "(?s)The tables of \\(notebook\\) cannot be brought up to date \\(SQL state \\w{5}\\).*"));
        }
    }

    @Test
    void whatIsPendingIsToldAndNotDone() {
        try (var database = TestDatabase.blank(test.server())) {
            var builder = Erp.builder()
                    .dataSource(database.application())
                    .keys(test.vault())
                    .schemaOwner(database.owner())
                    .modules(new Notebook());

            var pending = builder.pending();

            assertThat(pending).startsWith("core/V1__core.sql").contains("notebook/V1__notebook.sql");
            assertThat(builder.pending()).isEqualTo(pending);
            assertThat(builder.migrate()).isGreaterThanOrEqualTo(pending.size());
            assertThat(builder.pending()).isEmpty();
        }
    }

    @Test
    void tablesThatDoNotFitTheEntitiesAreTold() {
        try (var database = TestDatabase.blank(test.server())) {
            var builder = Erp.builder()
                    .dataSource(database.application())
                    .keys(test.vault())
                    .modules(new Notebook());
            builder.schemaOwner(database.owner()).build().close();
            database.execute("alter table note drop constraint note_title_uq");
            database.execute("alter table note drop column title");

            assertThat(problems(builder.schemaManagedByHost()))
                    .singleElement()
                    .asString()
                    .contains("The entities do not fit the tables: ")
                    .contains("[title]");
        }
    }

    static List<String> problems(ErpBuilder builder) {
        return catchThrowableOfType(ErpConfigurationException.class, builder::build)
                .problems();
    }

    /** A data source that claims to be of another make. */
    private static DataSource saying(String product, DataSource real) {
        return proxy(DataSource.class, real, product);
    }

    private static <T> T proxy(Class<T> type, Object real, String product) {
        var proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            if (method.getName().equals("getDatabaseProductName")) {
                return product;
            }
            try {
                var answer = method.invoke(real, arguments);
                return method.getReturnType().getName().startsWith("java.sql.")
                        ? proxy(method.getReturnType(), answer, product)
                        : answer;
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        });
        return type.cast(proxy);
    }

    /** A module that does everything wrong. */
    private record Bad(String name, List<String> migrations) implements ErpModule {
        @Override
        public Set<Class<?>> entities() {
            return Set.of(Orphan.class);
        }

        @Override
        public List<EventType> eventTypes() {
            return List.of(EventType.of("note.written", NoteEvent.Written.class));
        }

        @Override
        public List<Subscription<?>> subscriptions() {
            return List.of(Subscription.of("lab.rooms", "note.written", Nothing.class, (caller, event) -> {}));
        }

        @Override
        public void open(Erp erp) {}
    }

    private record Nothing() {}

    /** Belongs to no hospital. */
    @Entity
    static class Orphan {
        @Id
        private UUID id = new UUID(0, 0);

        UUID id() {
            return id;
        }
    }
}
