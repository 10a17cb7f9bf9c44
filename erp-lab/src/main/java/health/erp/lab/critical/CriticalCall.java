package health.erp.lab.critical;

import health.erp.core.InvalidCommandException;
import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.reagent.RunId;
import health.erp.lab.result.Answered;
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

/** That somebody has to be told of a result at once, until somebody was. I10 */
@Entity
@Table(name = "lab_critical_call")
public class CriticalCall extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CriticalCallId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "run_id", updatable = false))
    private RunId run;

    @Column(updatable = false)
    private int resultNo;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "order_id", updatable = false))
    private LabOrderId order;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "requester_id", updatable = false))
    private StaffId requester;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "test", updatable = false))
    private TestCode test;

    @Column(updatable = false)
    private String section;

    @Column(updatable = false)
    private Instant detectedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "detected_by", updatable = false))
    private StaffId detectedBy;

    @Enumerated(EnumType.STRING)
    private EscalationStep step = EscalationStep.DETECTED;

    private Instant stepAt;

    /** True until somebody was told, or it is on record why nobody was; then null. Of a result one call is open. */
    @Column(name = "is_open")
    private @Nullable Boolean open = true;

    private int attempts;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private @Nullable CallEnding ending;

    private @Nullable String notified;

    @Enumerated(EnumType.STRING)
    private @Nullable RecipientRole notifiedRole;

    private @Nullable Instant notifiedAt;
    private boolean readBack;
    private @Nullable String failure;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "closed_by"))
    private @Nullable StaffId closedBy;

    private @Nullable Instant closedAt;

    /** The version of the result that took the place of the one this is about; null while that stands. */
    private @Nullable Integer correctedNo;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CriticalCall() {}

    CriticalCall(CriticalCallId id, Answered answered, StaffId requester, StaffId by) {
        this.id = id;
        this.run = answered.run();
        this.resultNo = answered.no();
        this.order = answered.order();
        this.patient = answered.patient();
        this.requester = requester;
        this.test = answered.test();
        this.section = answered.section();
        this.detectedAt = answered.at();
        this.detectedBy = by;
        this.stepAt = answered.at();
    }

    CriticalEvent detected() {
        return new CriticalEvent.Detected(id, run, resultNo, order, patient, requester, detectedAt);
    }

    /** Somebody tried to tell somebody. Whoever was told and read it back closes it. */
    CallAttempt tried(RecordAttempt command, StaffId by, Instant at) {
        mustBeOpen();
        if (at.isBefore(detectedAt)) {
            throw InvalidCommandException.of("at", "lies before the result was found critical");
        }
        attempts++;
        if (command.outcome() == AttemptOutcome.REACHED && command.readBack()) {
            notified = command.recipient();
            notifiedRole = command.role();
            notifiedAt = at;
            readBack = true;
            close(CallEnding.NOTIFIED, by, at);
        }
        return new CallAttempt(id, attempts, command, by, at);
    }

    void fail(String why, StaffId by, Instant now) {
        mustBeOpen();
        if (attempts == 0) {
            throw new RuleException(
                    "lab.critical.untried",
                    "Nobody has tried yet to tell anybody of the critical result (%s).\nMaybe record an attempt first."
                            .formatted(run));
        }
        failure = why;
        close(CallEnding.FAILED, by, now);
    }

    /** Whether it was to be escalated still. */
    boolean escalate(EscalationStep next, Instant now) {
        if (open == null || !step.isBefore(next)) {
            return false;
        }
        step = next;
        stepAt = now;
        return true;
    }

    CriticalEvent escalated() {
        return new CriticalEvent.Escalated(id, run, patient, requester, step, stepAt);
    }

    /** What it was about says something else now. */
    void corrected(int no) {
        correctedNo = no;
    }

    CriticalEvent closed() {
        if (ending == null || closedAt == null) {
            throw new IllegalStateException("The call (%s) is open.".formatted(id));
        }
        return new CriticalEvent.Closed(id, run, patient, ending, closedAt);
    }

    private void close(CallEnding how, StaffId by, Instant now) {
        open = null;
        ending = how;
        closedBy = by;
        closedAt = now;
    }

    private void mustBeOpen() {
        if (open == null) {
            throw new RuleException(
                    "lab.critical.closed", "The call (%s) is closed: %s.".formatted(id, String.valueOf(ending)));
        }
    }

    public CriticalCallId getId() {
        return id;
    }

    public RunId getRun() {
        return run;
    }

    public int getResultNo() {
        return resultNo;
    }

    public LabOrderId getOrder() {
        return order;
    }

    public PatientId getPatient() {
        return patient;
    }

    public StaffId getRequester() {
        return requester;
    }

    public TestCode getTest() {
        return test;
    }

    public String getSection() {
        return section;
    }

    public Instant getDetectedAt() {
        return detectedAt;
    }

    public StaffId getDetectedBy() {
        return detectedBy;
    }

    public EscalationStep getStep() {
        return step;
    }

    public boolean isOpen() {
        return open != null;
    }

    public int getAttempts() {
        return attempts;
    }

    public @Nullable CallEnding getEnding() {
        return ending;
    }

    public @Nullable String getNotified() {
        return notified;
    }

    public @Nullable RecipientRole getNotifiedRole() {
        return notifiedRole;
    }

    public @Nullable Instant getNotifiedAt() {
        return notifiedAt;
    }

    public boolean isReadBack() {
        return readBack;
    }

    public @Nullable String getFailure() {
        return failure;
    }

    public @Nullable StaffId getClosedBy() {
        return closedBy;
    }

    public @Nullable Instant getClosedAt() {
        return closedAt;
    }

    public @Nullable Integer getCorrectedNo() {
        return correctedNo;
    }
}
