package health.erp.lab;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.critical.CriticalCallView;
import health.erp.lab.critical.ListOpenCalls;
import health.erp.lab.critical.RecipientRole;
import health.erp.lab.critical.RecordAttempt;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.report.IssueReport;
import health.erp.lab.report.ReportView;
import health.erp.lab.result.ABench;
import health.erp.lab.result.CorrectResult;
import health.erp.lab.result.EnterResults;
import health.erp.lab.result.Measured;
import health.erp.lab.result.ValidateResults;
import health.erp.lab.result.VerifyResults;
import health.erp.lab.specimen.SpecimenId;
import health.erp.lab.status.DiagnosticReportStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultReadmeTest {
    private static final Path SOURCE = Path.of("src/test/java/health/erp/lab/ResultReadmeTest.java");
    private static final String BEGIN = "// tag::results" + "[]\n";
    private static final String END = "// end::results" + "[]";

    @Test
    void theSampleGoesFromTheBenchToACorrectedReport() {
        var here = new ABench(TestErp.on(TestServer.H2, List.of(Lab.class)));
        var tube = here.tube("K");

        var report = sample(
                here.lab,
                here.technician,
                here.pathologist,
                tube.specimen(),
                tube.order().id());

        assertThat(report.status()).isEqualTo(DiagnosticReportStatus.CORRECTED);
        assertThat(report.current().content().lines().get(0).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.before()).isEqualTo("7.1"));
        assertThat(open(here.lab, here.technician)).hasSize(1); // about the corrected one
    }

    @Test
    void theReadmeShowsTheSampleAsItRuns() throws IOException {
        var source = Files.readString(SOURCE);
        var shown = source.substring(source.indexOf(BEGIN) + BEGIN.length(), source.indexOf(END))
                .stripIndent();

        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + shown.stripTrailing() + "\n```");
    }

    private static ReportView sample(
            Lab lab, Caller technician, Caller pathologist, SpecimenId tube, LabOrderId order) {
        // tag::results[]
        var measured = EnterResults.of(tube, Measured.BY_HAND).with("K", "7.1");
        var entered = lab.results().enter(technician, measured); // HH by the interval of her age when it was taken
        var verified = lab.verification().verify(technician, VerifyResults.of(entered));

        var call = open(lab, technician).get(0); // since then somebody has to be called
        lab.criticalCalls().record(technician, RecordAttempt.readBack(call, "Dr. Rao", RecipientRole.REQUESTER));

        var released = lab.verification().validate(pathologist, ValidateResults.of(verified)); // by somebody else
        lab.reports().issue(pathologist, new IssueReport(order)); // FINAL

        var right = CorrectResult.of(released.get(0), "6.4", "Read off the wrong line");
        lab.corrections().correct(pathologist, right);
        var report = lab.reports().issue(pathologist, new IssueReport(order)); // CORRECTED, and says that it said 7.1
        // end::results[]
        return report;
    }

    private static List<CriticalCallView> open(Lab lab, Caller caller) {
        return lab.criticalCalls().open(caller, ListOpenCalls.first(20)).items();
    }
}
