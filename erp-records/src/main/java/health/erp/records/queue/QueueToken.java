package health.erp.records.queue;

import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.records.appointment.AppointmentId;
import health.erp.records.schedule.ResourceId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A number a patient took, to wait for somebody on one day. */
@Entity
public class QueueToken extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private QueueTokenId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "resource_id", updatable = false))
    private ResourceId resource;

    @Column(name = "queue_day", updatable = false)
    private LocalDate day;

    @Column(updatable = false)
    private int number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "appointment_id", updatable = false))
    private @Nullable AppointmentId appointment;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private QueuePriority priority;

    /** Of the priority: what the queue is ordered by. */
    @SuppressWarnings("UnusedVariable") // the queries read it
    @Column(name = "priority_rank", updatable = false)
    private int rank;

    @Enumerated(EnumType.STRING)
    private QueueTokenStatus status;

    /** True while the patient waits or is inside, else null: nobody waits twice in one queue. */
    @SuppressWarnings("UnusedVariable") // the constraint reads it
    @Column(name = "is_open")
    private @Nullable Boolean open;

    private int calls;

    @Column(updatable = false)
    private Instant issuedAt;

    private @Nullable Instant calledAt;

    private @Nullable Instant servedAt;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected QueueToken() {}

    QueueToken(QueueTokenId id, IssueToken command, LocalDate day, int number, Instant now) {
        this.id = id;
        this.resource = command.resource();
        this.day = day;
        this.number = number;
        this.patient = command.patient();
        this.appointment = command.appointment();
        this.priority = command.priority();
        this.rank = command.priority().rank();
        this.status = QueueTokenStatus.WAITING;
        this.open = true;
        this.issuedAt = now;
    }

    QueueEvent issued() {
        return new QueueEvent.Issued(id, patient, resource, day, number, issuedAt);
    }

    QueueEvent move(QueueTokenStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw new RuleException(
                    "records.queue.status",
                    "The token (%s) is %s, so it cannot become %s.".formatted(id, status, next));
        }
        status = next;
        open = next.isOpen() ? true : null;
        switch (next) {
            case CALLED -> {
                calls++;
                calledAt = now;
            }
            case SERVING -> servedAt = now;
            case WAITING -> endedAt = null;
            case DONE, SKIPPED, LEFT -> endedAt = now;
        }
        return new QueueEvent.Moved(id, patient, resource, number, next, now);
    }

    public QueueTokenId getId() {
        return id;
    }

    public ResourceId getResource() {
        return resource;
    }

    public LocalDate getDay() {
        return day;
    }

    public int getNumber() {
        return number;
    }

    public PatientId getPatient() {
        return patient;
    }

    public @Nullable AppointmentId getAppointment() {
        return appointment;
    }

    public QueuePriority getPriority() {
        return priority;
    }

    public QueueTokenStatus getStatus() {
        return status;
    }

    public int getCalls() {
        return calls;
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }

    public @Nullable Instant getCalledAt() {
        return calledAt;
    }

    public @Nullable Instant getServedAt() {
        return servedAt;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }
}
