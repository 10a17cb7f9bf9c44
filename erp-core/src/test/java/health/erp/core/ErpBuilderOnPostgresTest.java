package health.erp.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.key.MemoryKeyVault;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The runtime refuses to start where PostgreSQL would not keep hospitals apart. */
@OnEachDatabase(value = Notebook.class, only = TestServer.POSTGRESQL)
class ErpBuilderOnPostgresTest {
    private final TestErp test;

    ErpBuilderOnPostgresTest(TestErp test) {
        this.test = test;
    }

    @Test
    void aSuperuserIsRefused() {
        assertThat(problems(test.database().superuser()))
                .contains(
                        "The application's database role is a superuser, so hospitals are not kept apart. Connect as an ordinary role.");
    }

    @Test
    void theOwnerOfTheTablesIsRefused() {
        assertThat(problems(test.database().owner()))
                .contains("Isolation: note is owned by the application's role.")
                .contains("Isolation: erp_audit is owned by the application's role.");
    }

    @Test
    void theOwnerIsRefusedAsTheApplicationBeforeItMakesATable() {
        try (var blank = TestDatabase.blank(TestServer.POSTGRESQL)) {
            var builder =
                    Erp.builder().dataSource(blank.owner()).keys(test.vault()).schemaOwner(blank.owner());

            assertThatThrownBy(builder::build)
                    .isInstanceOf(ErpConfigurationException.class)
                    .hasMessageContaining("would be owned by the application's role (erp_owner)");
            assertThat(blank.catalogue("select tablename from pg_tables where schemaname = 'public'"))
                    .isEmpty();
        }
    }

    @Test
    void aMemberOfTheOwnersRoleIsRefused() {
        whileItHolds("grant erp_owner to erp_app", "revoke erp_owner from erp_app", problems -> assertThat(problems)
                .contains("Isolation: note is owned by the application's role."));
    }

    @Test
    void aRoleThatMayBypassIsRefused() {
        whileItHolds(
                "alter role erp_app bypassrls",
                "alter role erp_app nobypassrls",
                problems -> assertThat(problems)
                        .contains(
                                "The application's database role may bypass row-level security, so hospitals are not kept apart. Connect as an ordinary role."));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    drop policy hospital_only on note              | call erp_isolate('note')                   | note has no policy for its hospital
                    create policy wide on note using (true)        | drop policy wide on note                   | note has a second policy that widens the first
                    alter table note disable row level security    | alter table note enable row level security | note has no forced row-level security
                    alter table note no force row level security   | alter table note force row level security  | note has no forced row-level security
                    grant truncate on note to erp_app              | revoke truncate on note from erp_app       | note can be truncated by the application's role
                    create view v as select * from note; grant select on v to erp_app              | drop view v              | v is a view that reads with its owner's rights
                    create view v as select title from note; grant select on v to erp_app          | drop view v              | v is a view that reads with its owner's rights
                    create materialized view v as table note; grant select on v to erp_app         | drop materialized view v | v is a materialized view, which no policy protects
                    create materialized view v as select title from note; grant select on v to erp_app | drop materialized view v | v is a materialized view, which no policy protects
                    create view w with (security_invoker = true) as table note; create view v as table w; grant select on v to erp_app | drop view v, w | v is a view that reads with its owner's rights
                    create schema reports; create view reports.v as select title from note; grant usage on schema reports to erp_app; grant select on reports.v to erp_app | drop schema reports cascade | v is a view that reads with its owner's rights
                    """)
    void aTableThatIsNotIsolatedIsRefused(String breaking, String mending, String problem) {
        var owner = test.database();
        owner.execute(breaking);
        try {
            assertThat(problems(owner.application())).containsExactly("Isolation: " + problem + ".");
        } finally {
            owner.execute(mending);
        }
    }

    @Test
    void aViewTheApplicationMayNotReadOrThatReadsAsItsCallerIsNoProblem() {
        test.database().execute("create view nobody_reads as table note");
        test.database().execute("create view fine with (security_invoker = true) as table note");
        test.database().execute("grant select on fine to erp_app");

        Erp.builder()
                .dataSource(test.database().application())
                .keys(test.vault())
                .modules(new Notebook())
                .build()
                .close();

        test.database().execute("drop view fine, nobody_reads");
    }

    @Test
    void aPolicyThatWorksForNobodyIsFoundByTheProbe() {
        test.database()
                .execute("create or replace function erp_hospital() returns uuid language sql stable"
                        + " as $$ select '00000000-0000-7000-8000-00000000000a'::uuid $$");
        try {
            assertThat(problems(test.database().application()))
                    .containsExactly(
                            "Isolation does not work: without a hospital the probe shows 1 row(s) instead of 0, with one 1 instead of 1.");
        } finally {
            test.database()
                    .execute(
                            "create or replace function erp_hospital() returns uuid language sql stable"
                                    + " parallel safe as $$ select nullif(current_setting('erp.hospital_id', true), '')::uuid $$");
        }
    }

    @Test
    void tablesBehindTheirMigrationsAreRefusedUnlessTheOwnerIsGiven() {
        try (var empty = TestDatabase.blank(TestServer.POSTGRESQL)) {
            assertThat(problems(empty.application()))
                    .contains(
                            "The tables of (core) lack the migration (V1__core.sql). Give schemaOwner(...), or run migrationSql(...) as the owner and call schemaManagedByHost().",
                            "The tables of (notebook) lack the migration (V1__notebook.sql). Give schemaOwner(...), or run migrationSql(...) as the owner and call schemaManagedByHost().");

            Erp.builder()
                    .dataSource(empty.application())
                    .keys(test.vault())
                    .schemaOwner(empty.owner())
                    .modules(new Notebook())
                    .build()
                    .close();
        }
    }

    @Test
    void theBackgroundIsSomebodyElseThanTheApplication() {
        assertThat(backgroundProblems(test.database().application()))
                .containsExactly(
                        "The background's data source connects as the application's role (erp_app). Give it a role of its own.");
    }

    @Test
    void aSuperuserIsRefusedInTheBackgroundToo() {
        assertThat(backgroundProblems(test.database().superuser()))
                .contains("The background's database role is a superuser. Connect as an ordinary role.");
    }

    @Test
    void theBackgroundMayLookOnlyWhereWorkWaits() {
        test.database().execute("grant select (title) on note to erp_background");
        try {
            assertThat(backgroundProblems(test.database().background()))
                    .containsExactly(
                            "The background's database role has rights on (note), where no work waits. Revoke them.");
        } finally {
            test.database().execute("revoke select (title) on note from erp_background");
        }
        assertThat(TestDatabase.query(
                        test.database().background(),
                        "select has_any_column_privilege('note', 'select, insert, update, references')"))
                .containsExactly("f");
    }

    @Test
    void theApplicationMayNotBecomeTheBackground() {
        whileItHolds("grant erp_background to erp_app", "revoke erp_background from erp_app", problems -> assertThat(
                        problems)
                .contains("Isolation: erp_outbox has a second policy that widens the first."));
    }

    private List<String> backgroundProblems(DataSource background) {
        return ErpBuilderTest.problems(Erp.builder()
                .dataSource(test.database().application())
                .background(background)
                .keys(new MemoryKeyVault())
                .modules(new Notebook()));
    }

    private void whileItHolds(String breaking, String mending, Consumer<List<String>> assertion) {
        test.database().asSuperuser(breaking);
        try {
            assertion.accept(problems(test.database().application()));
        } finally {
            test.database().asSuperuser(mending);
        }
    }

    private static List<String> problems(DataSource application) {
        return ErpBuilderTest.problems(
                Erp.builder().dataSource(application).keys(new MemoryKeyVault()).modules(new Notebook()));
    }
}
