package health.erp.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.notebook.Notebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Notebook.class)
class SchemaLinterTest {
    private final TestErp test;
    private final boolean postgres;

    SchemaLinterTest(TestErp test) {
        this.test = test;
        this.postgres = test.server() == TestServer.POSTGRESQL;
    }

    @AfterEach
    void dropTheBadTable() {
        test.database().execute("drop table if exists bad cascade");
    }

    @Test
    void ourTablesAreFine() {
        assertThat(SchemaLinter.problems(test)).isEmpty();
    }

    @Test
    void aTableHasAHospital() {
        bad("id uuid not null primary key");

        assertThat(SchemaLinter.problems(test)).contains("The table (bad) has no hospital_id.");
    }

    @Test
    void theHospitalIsNeverNull() {
        bad("hospital_id uuid, id uuid not null primary key");

        assertThat(SchemaLinter.problems(test))
                .containsExactly(
                        "The hospital_id of (bad) may be null.",
                        "The primary key of (bad) does not start with hospital_id.");
    }

    @Test
    void aTableHasAPrimaryKey() {
        bad("hospital_id uuid not null, id uuid not null");

        assertThat(SchemaLinter.problems(test)).containsExactly("The table (bad) has no primary key.");
    }

    @Test
    void aUniqueConstraintStartsWithTheHospital() {
        bad("hospital_id uuid not null, id uuid not null, mrn bigint, primary key (hospital_id, id),"
                + " constraint bad_mrn_uq unique (mrn, hospital_id)");

        assertThat(SchemaLinter.problems(test))
                .singleElement()
                .asString() // H2 gives the index of a constraint a name of its own
                .matches("The unique index \\(bad_mrn_uq\\w*\\) of \\(bad\\) does not start with hospital_id\\.");
    }

    @Test
    void aUniqueIndexStartsWithTheHospital() {
        bad("hospital_id uuid not null, id uuid not null, mrn bigint, primary key (hospital_id, id)");
        test.database().execute("create unique index bad_mrn on bad (mrn)");

        assertThat(SchemaLinter.problems(test))
                .containsExactly("The unique index (bad_mrn) of (bad) does not start with hospital_id.");
    }

    @Test
    void aForeignKeyStartsWithTheHospital() {
        bad("hospital_id uuid not null, id uuid not null, note_id uuid, primary key (hospital_id, id),"
                + " constraint bad_note_fk foreign key (note_id, hospital_id) references note (id, hospital_id)");
        assertThat(SchemaLinter.problems(test))
                .contains("The foreign key (bad_note_fk) of (bad) does not start with hospital_id.");
    }

    /** A table that is isolated as all are; only its columns are the test's. */
    private void bad(String columns) {
        test.database().execute("create table bad (%s)".formatted(columns));
        if (postgres && columns.contains("hospital_id")) {
            test.database().execute("call erp_isolate('bad')");
        }
    }
}
