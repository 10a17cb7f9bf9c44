package health.erp.lab.report;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.status.DiagnosticReportStatus;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to reports. */
public sealed interface ReportEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("lab.report.issued", Issued.class), EventType.of("lab.report.withdrawn", Withdrawn.class));

    ReportId report();

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("lab-report", report().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** It went out, for the first time or saying something else. */
    record Issued(
            ReportId report, int no, LabOrderId order, PatientId patient, DiagnosticReportStatus status, Instant at)
            implements ReportEvent {}

    /** It should not have gone out. */
    record Withdrawn(ReportId report, int no, LabOrderId order, PatientId patient, Instant at) implements ReportEvent {}
}
