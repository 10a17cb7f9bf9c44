package health.erp.examples.fhir;

import health.erp.lab.report.ReportContent;
import health.erp.lab.report.ReportView;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;

/** Makes a report of what was said of an order, which names the results it is about. */
final class Reports {
    private static final String LABORATORY_REPORT = "11502-2";

    static DiagnosticReport of(ReportView view) {
        var content = view.current().content();
        var report = new DiagnosticReport();
        report.setId(view.id().toString());
        report.getMeta().setVersionId(Integer.toString(view.current().no()));
        report.addIdentifier(Systems.number(Systems.ORDERS, Long.toString(content.orderNumber())));
        report.setStatus(DiagnosticReportStatus.fromCode(view.status().code()));
        report.addCategory(Systems.hl7("v2-0074", "LAB"));
        report.setCode(Systems.concept(Systems.LOINC, LABORATORY_REPORT));
        report.setSubject(Systems.to("Patient", view.patient()));
        report.setIssued(Date.from(view.current().issuedAt()));
        report.addPerformer(Systems.to("Practitioner", view.current().issuedBy()));
        content.lines().stream()
                .map(ReportContent.Line::collectedAt)
                .max(Instant::compareTo)
                .ifPresent(taken -> report.setEffective(new DateTimeType(Date.from(taken))));
        content.lines().forEach(line -> report.addResult(Systems.to("Observation", line.run())));
        return report;
    }

    private Reports() {}
}
