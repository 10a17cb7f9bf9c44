package health.erp.lab.report;

import static health.erp.lab.result.ABench.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.ConflictException;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import health.erp.lab.result.ABench;
import health.erp.lab.result.CorrectResult;
import health.erp.lab.result.RestateResult;
import health.erp.lab.result.RestateResult.How;
import health.erp.lab.result.ValidateResults;
import health.erp.lab.result.VersionKind;
import health.erp.lab.status.DiagnosticReportStatus;
import org.junit.jupiter.api.Test;

/** Whoever asked is told. */
@OnEachDatabase(Lab.class)
class LabReportsTest {
    private final TestErp test;
    private final ABench here;
    private final LabReports reports;

    LabReportsTest(TestErp test) {
        this.test = test;
        this.here = new ABench(test);
        this.reports = here.lab.reports();
    }

    @Test
    void aReportSaysWhatIsReleasedAndWhatIsPending() { // 2.1
        var tube = here.tube("K", "NA");
        here.released(tube, "K", "5.3");
        here.entered(tube, "NA", "140"); // never leaves the laboratory

        var report = issued(tube);

        assertThat(report.status()).isEqualTo(DiagnosticReportStatus.PARTIAL);
        assertThat(report.current().content().pending()).containsExactly("NA");
        assertThat(report.current().content().lines()).singleElement().satisfies(line -> {
            assertThat(line.test()).isEqualTo("K");
            assertThat(line.name()).isEqualTo("Potassium");
            assertThat(line.shown()).isEqualTo("5.3");
            assertThat(line.unit()).isEqualTo("mmol/L");
            assertThat(line.flags()).isEqualTo("H");
            assertThat(line.healthy()).isEqualTo("3.5-5.1");
            assertThat(line.verifiedBy()).isEqualTo(here.technician.staff());
            assertThat(line.validatedBy()).isEqualTo(here.pathologist.staff());
            assertThat(line.changes()).isEmpty();
        });
        assertThat(test.events(here.technician.hospital())).endsWith("lab.report.issued");
    }

    @Test
    void aCorrectedReportShowsWhatItSaidBeforeWhoSaysOtherwiseAndWhy() { // I9
        var tube = here.tube("K");
        var k = here.released(tube, "K", "4.0").get(0);
        var first = issued(tube);
        assertThat(first.status()).isEqualTo(DiagnosticReportStatus.FINAL);

        here.lab.corrections().correct(here.pathologist, CorrectResult.of(k, "5.4", "Read off the wrong line"));
        var corrected = issued(tube);

        assertThat(corrected.status()).isEqualTo(DiagnosticReportStatus.CORRECTED);
        assertThat(corrected.current().content().lines()).singleElement().satisfies(line -> {
            assertThat(line.shown()).isEqualTo("5.4");
            assertThat(line.changes()).singleElement().satisfies(change -> {
                assertThat(change.kind()).isEqualTo(VersionKind.CORRECTED);
                assertThat(change.before()).isEqualTo("4.0");
                assertThat(change.flagsBefore()).isEqualTo("N");
                assertThat(change.by()).isEqualTo(here.pathologist.staff());
                assertThat(change.at()).isEqualTo(test.erp().now());
                assertThat(change.reason()).isEqualTo("Read off the wrong line");
            });
        });
        var all = reports.find(here.pathologist, new FindReport(corrected.id()));
        assertThat(all.current()).isEqualTo(corrected.current());
        assertThat(all.earlier()).containsExactly(first.current());
    }

    @Test
    void whatNobodySawIsNoCorrection() {
        var tube = here.tube("K");
        var k = here.entered(tube, "K", "4.0").get(0);
        var right = here.lab.corrections().correct(here.technician, CorrectResult.of(k, "4.4", "Typed wrong"));
        var verified = here.verified(right);
        here.lab.verification().validate(here.pathologist, ValidateResults.of(verified));

        var report = issued(tube);

        assertThat(report.status()).isEqualTo(DiagnosticReportStatus.FINAL);
        assertThat(report.current().content().lines().get(0).changes()).isEmpty();
    }

    @Test
    void wordsThatAreAddedComeOut() {
        var tube = here.tube("K");
        var k = here.released(tube, "K", "4.0").get(0);
        issued(tube);

        here.lab.corrections().restate(here.pathologist, RestateResult.adding(k, "Slightly haemolysed.", "Left out"));
        var appended = issued(tube);

        assertThat(appended.status()).isEqualTo(DiagnosticReportStatus.APPENDED);
        assertThat(appended.current().content().lines().get(0).comment()).isEqualTo("Slightly haemolysed.");
    }

    @Test
    void whatCannotBeObtainedLeavesTheReportCancelled() {
        var tube = here.tube("K");
        var k = here.entered(tube, "K", "4.0").get(0);
        here.lab.corrections().restate(here.pathologist, RestateResult.of(k, How.CANCELLED, "Clotted"));

        assertThat(issued(tube).status()).isEqualTo(DiagnosticReportStatus.CANCELLED);
    }

    @Test
    void aReportThatWouldSayTheSameIsNotSentAgain() {
        var tube = here.tube("K");
        here.released(tube, "K", "4.0");

        var first = issued(tube);
        var again = issued(tube);

        assertThat(again).isEqualTo(first);
        assertThat(again.current().hash()).hasSize(64);
    }

    @Test
    void ofNothingThereIsNothingToReport() {
        var tube = here.tube("K");
        here.entered(tube, "K", "4.0");

        assertThatThrownBy(() -> issued(tube))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("nothing is released");
    }

    @Test
    void whatShouldNotHaveGoneOutIsWithdrawn() {
        var tube = here.tube("K");
        here.released(tube, "K", "4.0");
        var report = issued(tube);

        var back = reports.withdraw(
                here.pathologist, new WithdrawReport(report.id(), report.version(), "Sent to the wrong ward"));

        assertThat(back.status()).isEqualTo(DiagnosticReportStatus.ENTERED_IN_ERROR);
        assertThat(back.current().content().lines()).isEmpty();
        assertThat(reports.list(here.pathologist, ListReports.of(tube.patient(), 10))
                        .items())
                .extracting(ReportView::withdrawn)
                .containsExactly(true);
        assertThat(test.events(here.technician.hospital())).endsWith("lab.report.withdrawn");
        assertThatThrownBy(() -> reports.withdraw(
                        here.pathologist, new WithdrawReport(report.id(), back.version(), "Once more")))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void ofAnOrderThereIsOneReport() {
        var tube = here.tube("K");
        here.released(tube, "K", "4.0");

        var race = Race.of(8, i -> issued(tube));

        assertThat(race.results())
                .extracting(ReportView::id)
                .containsOnly(race.results().get(0).id());
        assertThat(race.failures())
                .allSatisfy(e -> assertThat(e).isInstanceOfSatisfying(ConflictException.class, c -> assertThat(c.code())
                        .isEqualTo("lab.report.issued")));
        assertThat(reports.list(here.pathologist, ListReports.of(tube.patient(), 10))
                        .items())
                .hasSize(1);
    }

    @Test
    void whatIsFollowedIsLaidSideBySideByUnitAndMethod() {
        var patient = here.desk.aPatient();
        var monday = test.erp().now();
        here.released(here.tube(patient, "K"), "K", "4.0");
        test.clock().set(TestErp.MORNING.plusSeconds(86_400));
        var k = named(here.released(here.tube(patient, "K", "NA"), "K", "4.4", "NA", "140"), "K");
        here.lab.corrections().correct(here.pathologist, CorrectResult.of(k, "4.6", "Typed wrong"));
        here.entered(here.tube(patient, "K"), "K", "9.9"); // not out

        var trend = here.lab
                .cumulativeReports()
                .read(
                        here.pathologist,
                        ReadCumulative.of(patient, monday, test.erp().now().plusSeconds(1), "K", "NA"));

        assertThat(trend.complete()).isTrue();
        assertThat(trend.columns()).hasSize(2).first().satisfies(column -> {
            assertThat(column.test()).isEqualTo("K");
            assertThat(column.unit()).isEqualTo("mmol/L");
            assertThat(column.points()).extracting(CumulativeView.Point::shown).containsExactly("4.0", "4.6");
        });
    }

    @Test
    void keepsHospitalsApart() { // I15
        var tube = here.tube("K");
        here.released(tube, "K", "4.0");
        var report = issued(tube);
        var elsewhere = test.aCaller(test.aHospital());

        assertThatThrownBy(() ->
                        reports.issue(elsewhere, new IssueReport(tube.order().id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reports.find(elsewhere, new FindReport(report.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reports.withdraw(elsewhere, new WithdrawReport(report.id(), report.version(), "So")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reports.check(elsewhere, new CheckReport(report.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(reports.list(elsewhere, ListReports.of(tube.patient(), 10)).items())
                .isEmpty();
        assertThat(here.lab
                        .cumulativeReports()
                        .read(
                                elsewhere,
                                ReadCumulative.of(
                                        tube.patient(),
                                        TestErp.MORNING,
                                        test.erp().now().plusSeconds(1),
                                        "K"))
                        .columns())
                .isEmpty();
    }

    @Test
    void whoeverIssuesAReportAgainIsRemembered() {
        var tube = here.tube("K");
        here.released(tube, "K", "4.0");
        issued(tube);

        issued(tube); // and is shown what it said

        assertThat(test.audit(here.technician.hospital())).endsWith("COMMAND|IssueReport|" + tube.patient());
    }

    private ReportView issued(ABench.Tube tube) {
        return reports.issue(here.pathologist, new IssueReport(tube.order().id()));
    }
}
