package health.erp.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.Forger;
import health.erp.lab.Lab;
import health.erp.lab.result.ABench;
import health.erp.lab.result.CorrectResult;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever could change what a report said, past every lock, would be noticed. */
@OnEachDatabase(Lab.class)
class TamperedReportTest {
    private final ABench here;
    private final Forger forger;
    private final ReportView report;

    TamperedReportTest(TestErp test) {
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
        this.forger = new Forger(test, here.technician, "lab_report_version");
    }

    @Test
    void whatStandsAsItWentOutIsIntact() {
        assertThat(check()).isEqualTo(new ReportCheckView(report.id(), 3, List.of()));
        assertThat(check().isIntact()).isTrue();
    }

    @Test
    void anotherValueInItsPlaceIsNoticed() throws SQLException {
        forged("update lab_report_version set content = replace(content, '\"4.0\"', '\"4.1\"') where no = 1");

        assertThat(check().broken()).containsExactly(1);
    }

    @Test
    void anotherReasonIsNoticed() throws SQLException {
        forged("update lab_report_version set reason = 'Nothing' where no = 3");

        assertThat(check().broken()).containsExactly(3);
    }

    @Test
    void whatIsMissingIsNoticed() throws SQLException {
        forged("delete from lab_report_version where no = 1");

        assertThat(check().broken()).containsExactly(1, 2);
    }

    private ReportCheckView check() {
        return here.lab.reports().check(here.pathologist, new CheckReport(report.id()));
    }

    private void forged(String sql) throws SQLException {
        forger.does(sql + " and report_id = '%s'".formatted(report.id()));
    }
}
