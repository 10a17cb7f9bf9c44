package health.erp.records.appointment;

import health.erp.core.InvalidCommandException;
import health.erp.core.RuleException;
import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import health.erp.records.schedule.Repetition;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.Span;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Appointments that come again by a rule, in local time. R-APT-11
 *
 * <p>The rule and its first time never change, so that each occurrence stays known by when the rule has it. What changes is
 * by how much the appointments are later than the rule has them, and from which to which occurrence they are of this series.
 */
@Entity
public class AppointmentSeries extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SeriesId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "service_id", updatable = false))
    private ServiceId service;

    @Column(name = "first_start", updatable = false)
    private LocalDateTime start;

    @Column(updatable = false)
    private String rule;

    @Column(updatable = false)
    private String zone;

    private long shiftSeconds;

    @Column(name = "from_recurrence", updatable = false)
    private LocalDateTime from;

    @Column(name = "before_recurrence")
    private @Nullable LocalDateTime before;

    private int minutes;

    @Convert(converter = Resources.class)
    private List<ResourceId> resources;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "location_id"))
    private @Nullable LocationId location;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "encounter_id", updatable = false))
    private @Nullable EncounterId encounter;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "split_from", updatable = false))
    private @Nullable SeriesId splitFrom;

    @Column(updatable = false)
    private Instant bookedAt;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected AppointmentSeries() {}

    AppointmentSeries(SeriesId id, BookSeries command, ZoneId zone, int minutes, Instant now) {
        this.id = id;
        this.patient = command.patient();
        this.service = command.service();
        this.start = LocalDateTime.ofInstant(command.start(), zone);
        this.rule = command.rule();
        this.zone = zone.getId();
        this.from = start;
        this.minutes = minutes;
        this.resources = command.resources();
        this.location = command.location();
        this.encounter = command.encounter();
        this.bookedAt = now;
        this.changedAt = now;
    }

    private AppointmentSeries(SeriesId id, AppointmentSeries whole, LocalDateTime from, Instant now) {
        this.id = id;
        this.patient = whole.patient;
        this.service = whole.service;
        this.start = whole.start;
        this.rule = whole.rule;
        this.zone = whole.zone;
        this.shiftSeconds = whole.shiftSeconds;
        this.from = from;
        this.before = whole.before;
        this.minutes = whole.minutes;
        this.resources = whole.resources;
        this.location = whole.location;
        this.encounter = whole.encounter;
        this.splitFrom = whole.id;
        this.bookedAt = now;
        this.changedAt = now;
    }

    /** Its first appointment is what the rule begins with, and there are not too many. */
    void mustBeInOrder() {
        var all = repetition().first(BookSeries.MOST + 1, start);
        if (all.isEmpty() || !all.get(0).equals(start)) {
            throw InvalidCommandException.of("start", "is not what the rule begins with");
        }
        if (all.size() > BookSeries.MOST) {
            throw InvalidCommandException.of(
                    "rule", "has more than %d occurrences; give a lower COUNT".formatted(BookSeries.MOST));
        }
    }

    /** This one keeps what is before the recurrence; the rest is a series of its own. */
    AppointmentSeries split(SeriesId rest, LocalDateTime recurrence, Instant now) {
        var other = new AppointmentSeries(rest, this, recurrence, now);
        endBefore(recurrence, now);
        return other;
    }

    /** What is to come is to be like this. */
    void revise(SeriesTerms terms, Instant now) {
        shiftSeconds = terms.shift().toSeconds();
        minutes = terms.minutes();
        resources = terms.resources();
        location = terms.location();
        changedAt = now;
    }

    /** No occurrence is missed from this one on. */
    void endBefore(LocalDateTime recurrence, Instant now) {
        if (before == null || recurrence.isBefore(before)) {
            before = recurrence;
        }
        changedAt = now;
    }

    SeriesTerms terms() {
        return new SeriesTerms(getShift(), minutes, resources, location);
    }

    /** When the occurrence takes place by these terms; as much later as the clock is put forward if it leaves that time out. */
    Span planned(LocalDateTime recurrence, SeriesTerms terms) {
        return Span.of(
                recurrence.plus(terms.shift()).atZone(getZone()).toInstant(), Duration.ofMinutes(terms.minutes()));
    }

    /** What the clock shows where the series is at home. */
    LocalDateTime clock(Instant moment) {
        return LocalDateTime.ofInstant(moment, getZone());
    }

    /** When the rule has those that belong to this series. */
    List<LocalDateTime> recurrences() {
        return repetition().first(BookSeries.MOST, start).stream()
                .filter(this::isHere)
                .toList();
    }

    void mustHave(LocalDateTime recurrence) {
        if (!recurrences().contains(recurrence)) {
            throw new RuleException(
                    "records.series.recurrence",
                    "The series (%s) has no occurrence at (%s).".formatted(id, recurrence));
        }
    }

    private Repetition repetition() {
        return Repetition.of(rule, getZone());
    }

    private boolean isHere(LocalDateTime recurrence) {
        return !recurrence.isBefore(from) && (before == null || recurrence.isBefore(before));
    }

    public SeriesId getId() {
        return id;
    }

    public PatientId getPatient() {
        return patient;
    }

    public ServiceId getService() {
        return service;
    }

    /** First time of the rule, by the clocks of the zone. */
    public LocalDateTime getStart() {
        return start;
    }

    public String getRule() {
        return rule;
    }

    public ZoneId getZone() {
        return ZoneId.of(zone);
    }

    /** How much later by the clock than the rule has them the appointments are. */
    public Duration getShift() {
        return Duration.ofSeconds(shiftSeconds);
    }

    /** First recurrence that belongs to this series. */
    public LocalDateTime getFrom() {
        return from;
    }

    /** First one that no longer does. */
    public @Nullable LocalDateTime getBefore() {
        return before;
    }

    public int getMinutes() {
        return minutes;
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

    public @Nullable SeriesId getSplitFrom() {
        return splitFrom;
    }

    public Instant getBookedAt() {
        return bookedAt;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    static final class Resources extends JsonColumn<List<ResourceId>> {}
}
