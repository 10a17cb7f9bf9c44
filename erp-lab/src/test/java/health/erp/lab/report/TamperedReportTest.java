package health.erp.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.Lab;
import health.erp.lab.result.ABench;
import health.erp.lab.result.CorrectResult;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever could change what a report said, past every lock, would be noticed. */
@OnEachDatabase(Lab.class)
class TamperedReportTest {
    private final TestErp test;
    private final ABench here;
    private final ReportView report;

    TamperedReportTest(TestErp test) {
        this.test = test;
        this.here = new ABench(test);
        var tube = here.tube("K");
        var k = here.released(tube, "K", "4.0").get(0);
        var first = new IssueReport(tube.order().id());
        here.lab.reports().issue(here.pathologist, first);
        here.lab.corrections().correct(here.pathologist, CorrectResult.of(k, "4.4", "Typed wrong"));
        var issued = here.lab.reports().issue(here.pathologist, first);
        this.report = here.lab
                .reports()
                .withdraw(here.pathologist, new WithdrawReport(issued.id(), issued.version(), "Wrong ward"));
        withoutTriggers();
    }

    @Test
    void whatStandsAsItWentOutIsIntact() {
        assertThat(check()).isEqualTo(new ReportCheckView(report.id(), 3, List.of()));
        assertThat(check().isIntact()).isTrue();
    }

    @Test
    void anotherValueInItsPlaceIsNoticed() throws SQLException {
        allowed("update lab_report_version set content = replace(content, '\"4.0\"', '\"4.1\"') where no = 1");

        assertThat(check().broken()).containsExactly(1);
    }

    @Test
    void anotherReasonIsNoticed() throws SQLException {
        allowed("update lab_report_version set reason = 'Nothing' where no = 3");

        assertThat(check().broken()).containsExactly(3);
    }

    @Test
    void whatIsMissingIsNoticed() throws SQLException {
        allowed("delete from lab_report_version where no = 1");

        assertThat(check().broken()).containsExactly(1, 2);
    }

    private ReportCheckView check() {
        return here.lab.reports().check(here.pathologist, new CheckReport(report.id()));
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
            assertThat(statement.executeUpdate(sql + " and report_id = '%s'".formatted(report.id())))
                    .isEqualTo(1);
            connection.commit();
        }
    }

    private void withoutTriggers() {
        switch (test.server()) {
            case POSTGRESQL -> test.database().execute("alter table lab_report_version disable trigger user");
            case H2 -> test.database().execute("drop trigger if exists lab_report_version_written_once");
            case MARIADB -> {
                test.database().execute("drop trigger if exists lab_report_version_no_update");
                test.database().execute("drop trigger if exists lab_report_version_no_delete");
            }
        }
    }
}
