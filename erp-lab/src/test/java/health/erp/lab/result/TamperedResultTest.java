package health.erp.lab.result;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.Lab;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever could change what was said of a result, past every lock, would be noticed. I1 */
@OnEachDatabase(Lab.class)
class TamperedResultTest {
    private final TestErp test;
    private final ABench here;
    private final ResultView result;

    TamperedResultTest(TestErp test) {
        this.test = test;
        this.here = new ABench(test);
        var k = here.released(here.tube("K"), "K", "4.0").get(0);
        this.result = here.lab
                .corrections()
                .correct(here.pathologist, CorrectResult.of(k, "4.4", "Typed wrong"))
                .get(0);
        withoutTriggers();
    }

    @Test
    void whatStandsAsItWasSaidIsIntact() {
        assertThat(check()).isEqualTo(new ResultCheckView(result.id(), 2, List.of()));
    }

    @Test
    void anotherValueInItsPlaceIsNoticed() throws SQLException {
        allowed(
                "update lab_result_version set content = replace(content, '\"amount\":4.0', '\"amount\":4.1') where no = 1");

        assertThat(check().broken()).containsExactly(1);
    }

    @Test
    void anotherReasonIsNoticed() throws SQLException {
        allowed("update lab_result_version set reason = 'Nothing' where no = 2");

        assertThat(check().broken()).containsExactly(2);
    }

    @Test
    void whatIsMissingIsNoticed() throws SQLException {
        allowed("delete from lab_result_version where no = 1");

        assertThat(check().broken()).containsExactly(1, 2);
    }

    private ResultCheckView check() {
        return here.lab.results().check(here.pathologist, new CheckResult(result.id()));
    }

    /** As the owner of the tables: the application has not even the right to ask. */
    private void allowed(String sql) throws SQLException {
        try (var connection = test.database().owner().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (test.server() == TestServer.POSTGRESQL) {
                statement.execute(
                        "select set_config('erp.hospital_id', '%s', true)".formatted(here.technician.hospital()));
            }
            assertThat(statement.executeUpdate(sql + " and run_id = '%s'".formatted(result.id())))
                    .isEqualTo(1);
            connection.commit();
        }
    }

    private void withoutTriggers() {
        switch (test.server()) {
            case POSTGRESQL -> test.database().execute("alter table lab_result_version disable trigger user");
            case H2 -> test.database().execute("drop trigger if exists lab_result_version_written_once");
            case MARIADB -> {
                test.database().execute("drop trigger if exists lab_result_version_no_update");
                test.database().execute("drop trigger if exists lab_result_version_no_delete");
            }
        }
    }
}
