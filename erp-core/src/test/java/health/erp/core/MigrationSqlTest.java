package health.erp.core;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.PatientId;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.ReadNote;
import health.erp.core.notebook.WriteNote;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.SchemaLinter;
import health.erp.core.testing.TestDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Notebook.class)
class MigrationSqlTest {
    private final TestErp test;
    private final String sql;

    MigrationSqlTest(TestErp test) {
        this.test = test;
        this.sql = Erp.builder().modules(new Notebook()).migrationSql(test.kind(), "erp_app", "erp_background");
    }

    @Test
    void runByHandItGivesASchemaTheRuntimeWorksOn() {
        try (var database = TestDatabase.blank(test.server())) {
            runByHand(database);

            try (var erp = Erp.builder()
                    .dataSource(database.application())
                    .keys(test.vault())
                    .schemaManagedByHost()
                    .modules(new Notebook())
                    .build()) {
                var notes = erp.module(Notebook.class).notes();
                var doctor = test.aCaller(test.aHospital());
                var note = notes.write(doctor, new WriteNote(new PatientId(erp.newId()), "fever", List.of("38.5")));
                assertThat(notes.read(doctor, new ReadNote(note))).isEqualTo("fever[38.5]");
                assertThat(erp.transaction(doctor, () -> erp.nextNumber("mrn"))).isEqualTo(1);
            }
        }
    }

    @Test
    void runByHandItBreaksNoRuleOfTheSchema() {
        try (var database = TestDatabase.blank(test.server())) {
            runByHand(database);

            assertThat(SchemaLinter.problems(database)).isEmpty();
        }
    }

    @Test
    void itNamesTheRoleAndNothingOfOurTools() {
        assertThat(sql)
                .contains("create table erp_outbox", "create table note_line")
                .doesNotContain("erp_history_");
        assertThat(sql.contains("\"erp_app\"")).isEqualTo(test.server() == TestServer.POSTGRESQL);
        assertThat(sql).doesNotContain("${");
    }

    private void runByHand(TestDatabase database) {
        if (test.server() == TestServer.POSTGRESQL) {
            database.execute(sql);
        } else {
            Arrays.stream(sql.split(";\\s*\n")).filter(s -> !s.isBlank()).forEach(database::execute);
        }
    }
}
