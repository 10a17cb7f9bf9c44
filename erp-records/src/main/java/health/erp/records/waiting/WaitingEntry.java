package health.erp.records.waiting;

import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import health.erp.records.appointment.AppointmentId;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.Span;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a patient is waiting for, and which times would suit. */
@Entity
public class WaitingEntry extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private WaitingEntryId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "service_id", updatable = false))
    private ServiceId service;

    @Convert(converter = WishColumn.class)
    @Column(name = "wish", updatable = false)
    private Wish wish;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private WaitingPriority priority;

    /** Of the priority: what the list is ordered by. */
    @SuppressWarnings("UnusedVariable") // the queries read it
    @Column(name = "priority_rank", updatable = false)
    private int rank;

    @Column(name = "from_day", updatable = false)
    private LocalDate from;

    @Column(name = "until_day", updatable = false)
    private LocalDate until;

    @Enumerated(EnumType.STRING)
    private WaitingStatus status;

    /** True while the patient waits, else null: nobody waits twice for one service. */
    @SuppressWarnings("UnusedVariable") // the constraint reads it
    @Column(name = "is_open")
    private @Nullable Boolean open;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "appointment_id"))
    private @Nullable AppointmentId appointment;

    @Column(updatable = false)
    private Instant enteredAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected WaitingEntry() {}

    WaitingEntry(WaitingEntryId id, EnterWaitingList command, Instant now) {
        this.id = id;
        this.patient = command.patient();
        this.service = command.service();
        this.wish = new Wish(command.resources(), command.notBefore(), command.notAfter());
        this.priority = command.priority();
        this.rank = command.priority().rank();
        this.from = command.from();
        this.until = command.until();
        this.status = WaitingStatus.WAITING;
        this.open = true;
        this.enteredAt = now;
    }

    WaitingEvent entered() {
        return new WaitingEvent.Entered(id, patient, service, enteredAt);
    }

    WaitingEvent offer(AppointmentId held, Instant now) {
        return become(WaitingStatus.WAITING, WaitingStatus.OFFERED, held, now);
    }

    WaitingEvent accept(Instant now) {
        return become(WaitingStatus.OFFERED, WaitingStatus.BOOKED, appointment, now);
    }

    /** Turned down, or the answer came too late. */
    WaitingEvent waitOn(Instant now) {
        return become(WaitingStatus.OFFERED, WaitingStatus.WAITING, null, now);
    }

    WaitingEvent withdraw(Instant now) {
        return become(status.isOpen() ? status : WaitingStatus.WAITING, WaitingStatus.WITHDRAWN, null, now);
    }

    /** Whether the whole of that time lies within what the patient said; a time that goes over midnight is of the day it begins. */
    boolean suits(ResourceId resource, Span span, ZoneId zone) {
        var start = span.start().atZone(zone);
        var end = span.end().atZone(zone);
        return (wish.resources.isEmpty() || wish.resources.contains(resource))
                && !start.toLocalDate().isBefore(from)
                && !start.toLocalDate().isAfter(until)
                && (wish.notBefore == null || !start.toLocalTime().isBefore(wish.notBefore))
                && (wish.notAfter == null
                        || !end.toLocalDateTime().isAfter(start.toLocalDate().atTime(wish.notAfter)));
    }

    private WaitingEvent become(WaitingStatus from, WaitingStatus next, @Nullable AppointmentId other, Instant now) {
        if (status != from) {
            throw new RuleException(
                    "records.waiting.status",
                    "The waiting entry (%s) is %s, so it cannot become %s.".formatted(id, status, next));
        }
        status = next;
        open = next.isOpen() ? true : null;
        appointment = other;
        return new WaitingEvent.Changed(id, patient, next, other, now);
    }

    public WaitingEntryId getId() {
        return id;
    }

    public PatientId getPatient() {
        return patient;
    }

    public ServiceId getService() {
        return service;
    }

    public List<ResourceId> getResources() {
        return wish.resources;
    }

    public WaitingPriority getPriority() {
        return priority;
    }

    public LocalDate getFrom() {
        return from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public @Nullable LocalTime getNotBefore() {
        return wish.notBefore;
    }

    public @Nullable LocalTime getNotAfter() {
        return wish.notAfter;
    }

    public WaitingStatus getStatus() {
        return status;
    }

    public @Nullable AppointmentId getAppointment() {
        return appointment;
    }

    public Instant getEnteredAt() {
        return enteredAt;
    }

    /** With whom and at what time of day. */
    record Wish(List<ResourceId> resources, @Nullable LocalTime notBefore, @Nullable LocalTime notAfter) {
        Wish {
            resources = resources == null ? List.of() : List.copyOf(resources); // what is empty is not written
        }
    }

    static final class WishColumn extends JsonColumn<Wish> {}
}
