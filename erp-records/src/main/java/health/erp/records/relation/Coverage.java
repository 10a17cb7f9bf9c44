package health.erp.records.relation;

import health.erp.core.RuleException;
import health.erp.core.id.CoverageId;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That somebody pays for a patient: FHIR Coverage. Two people of one family may have the same policy. */
@Entity
@Table(name = "patient_coverage")
public class Coverage extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CoverageId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Column(updatable = false)
    private String payer;

    private String memberNumber;
    private @Nullable String policyNumber;

    @Enumerated(EnumType.STRING)
    private Subscriber subscriber;

    @Column(name = "ask_rank")
    private int rank;

    private LocalDate since;
    private @Nullable LocalDate until;

    @Enumerated(EnumType.STRING)
    private CoverageStatus status = CoverageStatus.ACTIVE;

    private @Nullable String statusReason;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Coverage() {}

    Coverage(CoverageId id, AddCoverage command, Instant now) {
        this.id = id;
        this.patient = command.patient();
        this.payer = command.payer();
        this.memberNumber = command.memberNumber().strip();
        this.policyNumber = command.policyNumber();
        this.subscriber = command.subscriber();
        this.rank = command.rank();
        this.since = command.since();
        this.until = command.until();
        this.changedAt = now;
    }

    CoverageEvent added() {
        return new CoverageEvent.Added(id, patient, payer, changedAt);
    }

    CoverageEvent amend(AmendCoverage command, Instant now) {
        mustBeActive();
        memberNumber = command.memberNumber().strip();
        policyNumber = command.policyNumber();
        subscriber = command.subscriber();
        rank = command.rank();
        since = command.since();
        until = command.until();
        return changed(now);
    }

    CoverageEvent withdraw(CoverageStatus as, String reason, Instant now) {
        mustBeActive();
        status = as;
        statusReason = reason;
        return changed(now);
    }

    private CoverageEvent changed(Instant now) {
        changedAt = now;
        return new CoverageEvent.Changed(id, patient, status, now);
    }

    private void mustBeActive() {
        if (status != CoverageStatus.ACTIVE) {
            throw new RuleException(
                    "records.coverage.status",
                    "The coverage (%s) is %s, so it cannot be changed.\nMaybe write it down anew."
                            .formatted(id, status));
        }
    }

    public CoverageId getId() {
        return id;
    }

    public PatientId getPatient() {
        return patient;
    }

    public String getPayer() {
        return payer;
    }

    public String getMemberNumber() {
        return memberNumber;
    }

    public @Nullable String getPolicyNumber() {
        return policyNumber;
    }

    public Subscriber getSubscriber() {
        return subscriber;
    }

    public int getRank() {
        return rank;
    }

    public LocalDate getSince() {
        return since;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public CoverageStatus getStatus() {
        return status;
    }

    public @Nullable String getStatusReason() {
        return statusReason;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
