package health.erp.records.prescription;

import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.records.drug.CheckKind;
import health.erp.records.drug.Finding;
import health.erp.records.drug.Severity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that speaks against giving a drug, as it was shown and answered. FHIR DetectedIssue. */
@Entity
public class DetectedIssue extends HospitalOwned {
    /** When it came up. */
    public enum Occasion {
        SIGN,
        DISPENSE
    }

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private IssueId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "prescription_id", updatable = false))
    private PrescriptionId prescription;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "dispense_id"))
    private @Nullable DispenseId dispense;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Occasion occasion;

    @Column(updatable = false)
    private int revision;

    @Enumerated(EnumType.STRING)
    @Column(name = "check_kind", updatable = false)
    private CheckKind check;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Severity severity;

    @Column(name = "issue_key", updatable = false)
    private String key;

    private String detail;
    private String source;

    @Column(updatable = false)
    private Instant firstShownAt;

    private int shown;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "shown_to"))
    private StaffId shownTo;

    @Enumerated(EnumType.STRING)
    private @Nullable Mitigation reason;

    private @Nullable String remark;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
    private @Nullable StaffId answeredBy;

    private @Nullable Instant answeredAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "approved_by"))
    private @Nullable StaffId approvedBy;

    private @Nullable Instant approvedAt;
    private @Nullable String approval;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected DetectedIssue() {}

    DetectedIssue(IssueId id, Prescription prescription, Occasion occasion, Finding found, StaffId to, Instant now) {
        this.id = id;
        this.prescription = prescription.getId();
        this.patient = prescription.getPatient();
        this.occasion = occasion;
        this.revision = prescription.getRevision();
        this.check = found.check();
        this.severity = found.severity();
        this.key = found.key();
        this.detail = found.detail();
        this.source = found.source();
        this.firstShownAt = now;
        this.shownTo = to;
    }

    void show(Finding found, StaffId to) {
        detail = found.detail();
        source = found.source();
        shown++;
        shownTo = to;
    }

    /** Of what is contraindicated only once somebody else has approved it; without that nothing changes. */
    void answer(Answer said, StaffId by, boolean privileged, Instant now) {
        if (severity == Severity.CONTRAINDICATED && (!privileged || approvedBy == null || approvedBy.equals(by))) {
            return;
        }
        reason = said.reason();
        remark = said.remark();
        answeredBy = by;
        answeredAt = now;
    }

    void approve(String why, StaffId by, Instant now) {
        if (severity != Severity.CONTRAINDICATED) {
            throw new RuleException(
                    "records.issue.needsNobodyElse",
                    "The issue (%s) is %s, so nobody else has to approve it.".formatted(id, severity));
        }
        if (by.equals(shownTo)) {
            throw new RuleException(
                    "records.issue.own",
                    "The issue (%s) was shown to who approves it.\nMaybe ask somebody else to.".formatted(id));
        }
        if (answeredBy != null) {
            throw new RuleException(
                    "records.issue.settled", "The issue (%s) has been overridden already.".formatted(id));
        }
        approvedBy = by;
        approvedAt = now;
        approval = why;
    }

    void belongsTo(DispenseId handedOut) {
        dispense = handedOut;
    }

    /** Whether it keeps this person from going on; null for anybody. */
    boolean isSettledFor(@Nullable StaffId staff) {
        return !severity.isToBeAnswered() || (answeredBy != null && (staff == null || answeredBy.equals(staff)));
    }

    /** Whether it was about this draft. */
    boolean isOf(int draft) {
        return revision == draft;
    }

    boolean isOverridden() {
        return severity == Severity.CONTRAINDICATED && answeredBy != null;
    }

    public IssueId getId() {
        return id;
    }

    public PrescriptionId getPrescription() {
        return prescription;
    }

    public @Nullable DispenseId getDispense() {
        return dispense;
    }

    public PatientId getPatient() {
        return patient;
    }

    public Occasion getOccasion() {
        return occasion;
    }

    public CheckKind getCheck() {
        return check;
    }

    public Severity getSeverity() {
        return severity;
    }

    public String getKey() {
        return key;
    }

    public String getDetail() {
        return detail;
    }

    public String getSource() {
        return source;
    }

    public int getShown() {
        return shown;
    }

    public boolean isSettled() {
        return isSettledFor(null);
    }

    public @Nullable Mitigation getReason() {
        return reason;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public @Nullable StaffId getAnsweredBy() {
        return answeredBy;
    }

    public @Nullable Instant getAnsweredAt() {
        return answeredAt;
    }

    public @Nullable StaffId getApprovedBy() {
        return approvedBy;
    }

    public @Nullable Instant getApprovedAt() {
        return approvedAt;
    }

    @Nullable
    String getApproval() {
        return approval;
    }
}
