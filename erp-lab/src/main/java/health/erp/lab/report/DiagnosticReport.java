package health.erp.lab.report;

import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.lab.order.LabOrder;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.status.DiagnosticReportStatus;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The report on an order, and how far it is; what it says are its versions. FHIR R4 DiagnosticReport. */
@Entity
@Table(name = "lab_report")
public class DiagnosticReport extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ReportId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "order_id", updatable = false))
    private LabOrderId order;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    private DiagnosticReportStatus status = DiagnosticReportStatus.REGISTERED;

    private int currentNo;
    private Instant issuedAt;
    private boolean withdrawn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected DiagnosticReport() {}

    DiagnosticReport(ReportId id, LabOrder order, Instant now) {
        this.id = id;
        this.order = order.getId();
        this.patient = order.getPatient();
        this.issuedAt = now;
    }

    ReportVersion issue(ReportContent content, StaffId by, Instant now, @Nullable ReportVersion previous) {
        withdrawn = false;
        return next(content, null, by, now, previous);
    }

    ReportVersion withdraw(ReportContent content, String reason, StaffId by, Instant now, ReportVersion previous) {
        if (withdrawn) {
            throw new RuleException("lab.report.withdrawn", "The report (%s) is withdrawn already.".formatted(id));
        }
        withdrawn = true;
        return next(content, reason, by, now, previous);
    }

    private ReportVersion next(
            ReportContent content, @Nullable String reason, StaffId by, Instant now, @Nullable ReportVersion previous) {
        currentNo++;
        status = content.status();
        issuedAt = now;
        return new ReportVersion(id, currentNo, content, reason, by, now, previous);
    }

    ReportEvent issued() {
        return new ReportEvent.Issued(id, currentNo, order, patient, status, issuedAt);
    }

    ReportEvent withdrawn() {
        return new ReportEvent.Withdrawn(id, currentNo, order, patient, issuedAt);
    }

    public ReportId getId() {
        return id;
    }

    public LabOrderId getOrder() {
        return order;
    }

    public PatientId getPatient() {
        return patient;
    }

    public DiagnosticReportStatus getStatus() {
        return status;
    }

    public int getCurrentNo() {
        return currentNo;
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }
}
