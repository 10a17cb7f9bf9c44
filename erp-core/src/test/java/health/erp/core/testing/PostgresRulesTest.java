package health.erp.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.notebook.Notebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnEachDatabase(value = Notebook.class, only = TestServer.POSTGRESQL)
class PostgresRulesTest {
    private final TestErp test;

    PostgresRulesTest(TestErp test) {
        this.test = test;
    }

    @BeforeEach
    void makeATableThatIsFine() {
        run("create type colour as enum ('red', 'green')");
        run("create table bad (hospital_id uuid not null, id uuid not null, price numeric, data jsonb, colour colour,"
                + " primary key (hospital_id, id))");
        run("call erp_isolate('bad')");
    }

    @AfterEach
    void dropIt() {
        run("drop table bad cascade");
        run("drop type colour");
    }

    @Test
    void aTableThatIsFineBreaksNoRule() {
        run("create view good with (security_invoker = true) as select * from bad");
        run("create index good_index on bad (hospital_id, id) include (price, data, colour)");
        run("alter table bad add constraint good_ex exclude (hospital_id with =, id with =)");
        run("create policy narrower on bad as restrictive using (id is not null)");

        assertThat(SchemaLinter.problems(test)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    alter table bad disable row level security            | The table (bad) has no row-level security.
                    alter table bad no force row level security           | The row-level security of (bad) is not forced upon its owner.
                    drop policy hospital_only on bad                      | The policies of (bad) are not exactly one for its hospital.
                    create policy wide on bad using (true)                | The policies of (bad) are not exactly one for its hospital.
                    alter policy hospital_only on bad using (true)        | The policies of (bad) are not exactly one for its hospital.
                    alter policy hospital_only on bad with check (true)   | The policies of (bad) are not exactly one for its hospital.
                    alter policy hospital_only on bad to erp_app          | The policies of (bad) are not exactly one for its hospital.
                    grant truncate on bad to erp_app                      | The application's role may truncate (bad).
                    grant truncate on bad to public                       | The application's role may truncate (bad).
                    create materialized view every_bad as table bad       | The materialized view (every_bad) is protected by no policy.
                    create view every_bad as table bad                    | The view (every_bad) reads with the rights of its owner: it needs security_invoker.
                    create index bad_price on bad (hospital_id, price)    | The index (bad_price) has the key column (price) of type numeric, which it cannot use under row-level security.
                    create index bad_colour on bad (hospital_id, colour)  | The index (bad_colour) has the key column (colour) of type colour, which it cannot use under row-level security.
                    create index bad_data on bad (hospital_id, data)      | The index (bad_data) has the key column (data) of type jsonb, which it cannot use under row-level security.
                    alter table bad add constraint bad_ex exclude (id with =) | The exclusion constraint (bad_ex) of (bad) does not start with hospital_id.
                    """)
    void eachRuleFiresOnItsOwn(String ddl, String problem) {
        run(ddl);

        assertThat(SchemaLinter.problems(test)).containsExactly(problem);
    }

    @Test
    void theApplicationOwnsNoTable() {
        test.database().asSuperuser("alter table bad owner to erp_app");

        assertThat(SchemaLinter.problems(test)).contains("The application's role owns (bad).");

        test.database().asSuperuser("alter table bad owner to erp_owner");
    }

    @ParameterizedTest
    @CsvSource({"delete", "update", "update (staff_id)"})
    void theAuditTrailIsOnlyWrittenAndRead(String right) {
        run("grant %s on erp_audit to erp_app".formatted(right));

        assertThat(SchemaLinter.problems(test)).containsExactly("The application's role may change the audit trail.");

        run("revoke %s on erp_audit from erp_app".formatted(right));
    }

    private void run(String sql) {
        test.database().execute(sql);
    }
}
