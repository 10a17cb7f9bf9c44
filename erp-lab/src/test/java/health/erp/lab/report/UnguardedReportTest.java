package health.erp.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import health.erp.lab.result.ABench;
import org.junit.jupiter.api.Test;

/** The test of the race in {@link LabReportsTest}: it is the database that knows one report of an order. */
@OnEachDatabase(Lab.class)
class UnguardedReportTest {
    private final TestErp test;

    UnguardedReportTest(TestErp test) {
        this.test = test;
    }

    @Test
    void withoutTheConstraintAnOrderHasTwoReports() {
        var here = new ABench(test);
        // the foreign key lives on the same index, and would keep it
        test.database().execute("alter table lab_report drop constraint lab_report_order_fk");
        test.database().execute("alter table lab_report drop constraint lab_report_order_uq");

        for (int round = 0; round < 20; round++) {
            var tube = here.tube("FT4");
            here.verified(here.entered(tube, "FT4", "15.0"));
            var race = Race.of(8, i -> here.lab
                    .reports()
                    .issue(here.pathologist, new IssueReport(tube.order().id())));
            if (race.results().stream().map(ReportView::id).distinct().count() > 1) {
                assertThat(here.lab
                                .reports()
                                .list(here.pathologist, ListReports.of(tube.patient(), 10))
                                .items())
                        .hasSizeGreaterThan(1);
                return;
            }
        }
        throw new AssertionError("Nobody else got through in 20 rounds, so something besides the constraint guards.");
    }
}
