package health.erp.records.appointment;

import static health.erp.records.appointment.AppointmentStatus.ARRIVED;
import static health.erp.records.appointment.AppointmentStatus.BOOKED;
import static health.erp.records.appointment.AppointmentStatus.CANCELLED;
import static health.erp.records.appointment.AppointmentStatus.CHECKED_IN;
import static health.erp.records.appointment.AppointmentStatus.FULFILLED;
import static health.erp.records.appointment.AppointmentStatus.NOSHOW;
import static health.erp.records.appointment.AppointmentStatus.PENDING;

import health.erp.core.RuleException;
import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
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
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A time agreed with a patient. FHIR R4 Appointment */
@Entity
public class Appointment extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AppointmentId id;

    @Column(updatable = false)
    private long number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "service_id", updatable = false))
    private ServiceId service;

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status;

    /** True while it takes up time, else null. */
    @SuppressWarnings("UnusedVariable") // the queries read it
    private @Nullable Boolean live;

    @Column(name = "starts_at", updatable = false)
    private Instant start;

    @Column(name = "ends_at", updatable = false)
    private Instant end;

    private @Nullable Instant heldUntil;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "location_id", updatable = false))
    private @Nullable LocationId location;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "encounter_id"))
    private @Nullable EncounterId encounter;

    @Convert(converter = Resources.class)
    @Column(updatable = false)
    private List<ResourceId> resources;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "previous_id", updatable = false))
    private @Nullable AppointmentId previous;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "series_id"))
    private @Nullable SeriesId series;

    @Column(updatable = false)
    private @Nullable LocalDateTime recurrence;

    /** True while it is what became of an occurrence of a series, else null: it is of none, or another took its place. */
    private @Nullable Boolean occurs;

    private boolean apart;

    @Enumerated(EnumType.STRING)
    private @Nullable OverrideReason overrideReason;

    @Convert(converter = Rules.class)
    @Column(updatable = false)
    private Set<BookingRule> overridden;

    @Enumerated(EnumType.STRING)
    private @Nullable CancelReason cancelReason;

    /** True while it is on the work list, else null. */
    @SuppressWarnings("UnusedVariable") // the queries read it
    private @Nullable Boolean unsettled;

    @Enumerated(EnumType.STRING)
    private @Nullable RebookReason rebookReason;

    @Column(updatable = false)
    private Instant bookedAt;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Appointment() {}

    Appointment(AppointmentId id, long number, Wish wish, Set<BookingRule> overridden, Instant now) {
        this.id = id;
        this.number = number;
        this.patient = wish.patient();
        this.service = wish.service().id();
        this.start = wish.planned().start();
        this.end = wish.planned().end();
        this.heldUntil = wish.heldUntil();
        this.location = wish.location();
        this.encounter = wish.encounter();
        this.resources = wish.resources();
        this.previous = wish.instead() == null ? null : wish.instead().id;
        be(wish.occurrence());
        this.overrideReason = wish.override();
        this.overridden = Set.copyOf(overridden);
        this.bookedAt = now;
        this.changedAt = now;
        this.status = heldUntil == null ? BOOKED : PENDING;
        this.live = true;
    }

    private void be(@Nullable Occurrence occurrence) {
        if (occurrence != null) {
            series = occurrence.series();
            recurrence = occurrence.recurrence();
            occurs = true;
            apart = occurrence.apart();
        }
    }

    AppointmentEvent made() {
        var until = heldUntil;
        return until == null
                ? scheduled()
                : new AppointmentEvent.Held(id, patient, service, resources, start, end, until, changedAt);
    }

    AppointmentEvent confirm(Instant now) {
        become(BOOKED, now);
        heldUntil = null;
        return scheduled();
    }

    AppointmentEvent cancel(CancelReason reason, Instant now) {
        become(CANCELLED, now);
        cancelReason = reason;
        settle();
        return new AppointmentEvent.Cancelled(id, patient, service, reason, now);
    }

    /** It goes on in the series that its own was split into. R-APT-11 */
    void goWith(SeriesId rest) {
        series = rest;
    }

    /** Another one takes its place. R-APT-10 */
    AppointmentEvent giveWay(Instant now) {
        mustBeBooked();
        occurs = null;
        return cancel(CancelReason.RESCHEDULED, now);
    }

    AppointmentEvent arrive(Instant now) {
        become(ARRIVED, now);
        settle();
        return new AppointmentEvent.Arrived(id, patient, now);
    }

    AppointmentEvent checkIn(Instant now) {
        become(CHECKED_IN, now);
        return new AppointmentEvent.CheckedIn(id, patient, now);
    }

    AppointmentEvent complete(@Nullable EncounterId seenIn, Instant now) {
        become(FULFILLED, now);
        encounter = seenIn == null ? encounter : seenIn;
        return new AppointmentEvent.Completed(id, patient, service, resources, encounter, start, end, now);
    }

    AppointmentEvent miss(Instant now) {
        if (now.isBefore(start)) {
            throw new RuleException(
                    "records.appointment.early",
                    "The appointment (%s) has not begun, so nobody has missed it.".formatted(id));
        }
        become(NOSHOW, now);
        settle();
        return new AppointmentEvent.Missed(id, patient, service, now);
    }

    AppointmentEvent reinstate(OverrideReason reason, Instant now) {
        if (status != NOSHOW) {
            throw refused(BOOKED);
        }
        become(BOOKED, now);
        overrideReason = reason;
        return new AppointmentEvent.Reinstated(id, patient, now);
    }

    /** To the work list; the first reason stays. */
    AppointmentEvent unsettle(RebookReason reason, Instant now) {
        unsettled = true;
        rebookReason = reason;
        change(now);
        return new AppointmentEvent.Unsettled(id, patient, reason, now);
    }

    boolean isUnsettled() {
        return rebookReason != null;
    }

    /** Whether it is held, and nobody confirmed it in time. R-APT-8 */
    boolean hasExpired(Instant now) {
        return status == PENDING && heldUntil != null && !heldUntil.isAfter(now);
    }

    /** Which one of a series it is; null if it is by itself, or another took its place. */
    @Nullable
    Occurrence occurrence() {
        return series == null || recurrence == null || occurs == null
                ? null
                : new Occurrence(series, recurrence, apart);
    }

    void mustBeBooked() {
        if (status != BOOKED) {
            throw new RuleException(
                    "records.appointment.status",
                    "The appointment (%s) is %s, so it cannot be moved.".formatted(id, status));
        }
    }

    private AppointmentEvent scheduled() {
        return new AppointmentEvent.Scheduled(
                id, patient, service, resources, start, end, previous, overrideReason != null, changedAt);
    }

    private void settle() {
        unsettled = null;
        rebookReason = null;
    }

    private void become(AppointmentStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw refused(next);
        }
        status = next;
        live = next.isLive() ? true : null;
        change(now);
    }

    private RuleException refused(AppointmentStatus next) {
        return new RuleException(
                "records.appointment.status",
                "The appointment (%s) is %s, so it cannot become %s.".formatted(id, status, next));
    }

    private void change(Instant now) {
        changedAt = now;
    }

    public AppointmentId getId() {
        return id;
    }

    public long getNumber() {
        return number;
    }

    public PatientId getPatient() {
        return patient;
    }

    public ServiceId getService() {
        return service;
    }

    public AppointmentStatus getStatus() {
        return status;
    }

    /** Without buffers. */
    public Span getPlanned() {
        return new Span(start, end);
    }

    public @Nullable Instant getHeldUntil() {
        return heldUntil;
    }

    public List<ResourceId> getResources() {
        return resources;
    }

    public @Nullable LocationId getLocation() {
        return location;
    }

    public @Nullable EncounterId getEncounter() {
        return encounter;
    }

    public @Nullable AppointmentId getPrevious() {
        return previous;
    }

    public @Nullable SeriesId getSeries() {
        return series;
    }

    /** When the rule of the series has it, by the clocks of the series. */
    public @Nullable LocalDateTime getRecurrence() {
        return recurrence;
    }

    public @Nullable OverrideReason getOverrideReason() {
        return overrideReason;
    }

    public Set<BookingRule> getOverridden() {
        return overridden;
    }

    public @Nullable CancelReason getCancelReason() {
        return cancelReason;
    }

    public @Nullable RebookReason getRebookReason() {
        return rebookReason;
    }

    public Instant getBookedAt() {
        return bookedAt;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    static final class Resources extends JsonColumn<List<ResourceId>> {}

    static final class Rules extends JsonColumn<Set<BookingRule>> {}
}
