package health.erp.records.teleconsultation;

import health.erp.core.RuleException;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.records.appointment.AppointmentId;
import health.erp.records.appointment.AppointmentView;
import health.erp.records.schedule.Span;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An appointment that takes place over video, telephone or text. */
@Entity
public class Teleconsultation extends HospitalOwned {
    /** Long enough to try the microphone. */
    static final Duration OPENS_BEFORE = Duration.ofMinutes(15);

    /** Clinics run late. */
    static final Duration CLOSES_AFTER = Duration.ofHours(1);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TeleconsultationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "appointment_id"))
    private AppointmentId appointment;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "practitioner_id", updatable = false))
    private StaffId practitioner;

    @Column(updatable = false)
    private String registrationNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel", updatable = false)
    private TeleconsultationMode mode;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Initiator initiatedBy;

    @Column(updatable = false)
    private Instant consentedAt;

    @Enumerated(EnumType.STRING)
    private TeleconsultationStatus status;

    /** True while anybody can come in, else null: an appointment has one such consultation. */
    @SuppressWarnings("UnusedVariable") // the constraint reads it
    private @Nullable Boolean live;

    @Column(updatable = false)
    private String room;

    @Column(name = "starts_at")
    private Instant start;

    @Column(name = "ends_at")
    private Instant end;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "encounter_id"))
    private @Nullable EncounterId encounter;

    private @Nullable Instant startedAt;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Teleconsultation() {}

    Teleconsultation(TeleconsultationId id, ArrangeTeleconsultation command, AppointmentView booked, Instant now) {
        this.id = id;
        this.appointment = booked.id();
        this.patient = booked.patient();
        this.practitioner = command.practitioner();
        this.registrationNumber = command.registrationNumber().strip();
        this.mode = command.mode();
        this.initiatedBy = command.initiatedBy();
        this.consentedAt = now;
        this.status = TeleconsultationStatus.PLANNED;
        this.live = true;
        this.room = JoinToken.random();
        this.start = booked.planned().start();
        this.end = booked.planned().end();
    }

    TeleconsultationEvent arranged() {
        return new TeleconsultationEvent.Arranged(id, patient, appointment, mode, start, end, consentedAt);
    }

    /** Tokens stay what they are; they open at another time. */
    TeleconsultationEvent move(AppointmentId other, Span when, Instant now) {
        appointment = other;
        start = when.start();
        end = when.end();
        return new TeleconsultationEvent.Moved(id, patient, appointment, start, end, now);
    }

    TeleconsultationEvent begin(EncounterId begun, Instant now) {
        become(TeleconsultationStatus.IN_PROGRESS);
        encounter = begun;
        startedAt = now;
        return new TeleconsultationEvent.Started(id, patient, begun, now);
    }

    TeleconsultationEvent end(Instant now) {
        become(TeleconsultationStatus.ENDED);
        endedAt = now;
        return new TeleconsultationEvent.Ended(id, patient, Objects.requireNonNull(encounter), now);
    }

    TeleconsultationEvent cancel(Instant now) {
        become(TeleconsultationStatus.CANCELLED);
        endedAt = now;
        return new TeleconsultationEvent.Cancelled(id, patient, now);
    }

    void mustBeLive() {
        if (!status.isLive()) {
            throw new RuleException(
                    "records.teleconsultation.over",
                    "The teleconsultation (%s) is %s, so nobody can be invited.".formatted(id, status));
        }
    }

    void mustBeginSoon(Instant now) {
        if (now.isBefore(getOpensAt()) || !now.isBefore(getClosesAt())) {
            throw new RuleException(
                    "records.teleconsultation.time",
                    "The teleconsultation (%s) can be begun from %s to %s.\nMaybe move its appointment first."
                            .formatted(id, getOpensAt(), getClosesAt()));
        }
    }

    private void become(TeleconsultationStatus next) {
        if (!status.mayBecome(next)) {
            throw new RuleException(
                    "records.teleconsultation.status",
                    "The teleconsultation (%s) is %s, so it cannot become %s.".formatted(id, status, next));
        }
        status = next;
        live = next.isLive() ? true : null;
    }

    public TeleconsultationId getId() {
        return id;
    }

    public AppointmentId getAppointment() {
        return appointment;
    }

    public PatientId getPatient() {
        return patient;
    }

    public StaffId getPractitioner() {
        return practitioner;
    }

    public String getRegistrationNumber() {
        return registrationNumber;
    }

    public TeleconsultationMode getMode() {
        return mode;
    }

    public Initiator getInitiatedBy() {
        return initiatedBy;
    }

    public Instant getConsentedAt() {
        return consentedAt;
    }

    public TeleconsultationStatus getStatus() {
        return status;
    }

    String getRoom() {
        return room;
    }

    public Instant getStart() {
        return start;
    }

    public Instant getEnd() {
        return end;
    }

    public Instant getOpensAt() {
        return start.minus(OPENS_BEFORE);
    }

    public Instant getClosesAt() {
        return end.plus(CLOSES_AFTER);
    }

    public @Nullable EncounterId getEncounter() {
        return encounter;
    }

    public @Nullable Instant getStartedAt() {
        return startedAt;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }
}
