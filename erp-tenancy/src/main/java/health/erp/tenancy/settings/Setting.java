package health.erp.tenancy.settings;

import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was, is and will be set under one name. Each value counts until the next one begins, so two never count at the same
 * time.
 */
@Entity
@Table(name = "tenancy_setting")
public class Setting extends HospitalOwned {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String name;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "audience", updatable = false))
    private Audience audience;

    private Instant changedAt;

    @OneToMany(mappedBy = "setting", cascade = CascadeType.PERSIST)
    @OrderBy("from, id")
    private List<SettingPoint> points = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Setting() {}

    Setting(UUID id, String name, Audience audience, Instant now) {
        this.id = id;
        this.name = name;
        this.audience = audience;
        this.changedAt = now;
    }

    /** Takes back what stands in this time. Sent to the database before anything is put in its place. */
    void clear(Span span, Instant now) {
        standing().filter(p -> span.contains(p.getFrom())).toList().forEach(p -> p.supersede(now));
        changedAt = now.isAfter(changedAt) ? now : changedAt.plus(1, ChronoUnit.MICROS);
    }

    /** @param after what counts again when the time is over */
    SettingEvent put(Span span, @Nullable String value, @Nullable String after, StaffId by, Supplier<UUID> ids) {
        points.add(new SettingPoint(ids.get(), this, span.from(), value, by, changedAt));
        var end = span.until();
        if (end != null && standing().noneMatch(p -> p.getFrom().equals(end))) {
            points.add(new SettingPoint(ids.get(), this, end, after, by, changedAt));
        }
        return new SettingEvent.Changed(id, name, audience.value(), span.from(), end, changedAt);
    }

    /** What counts at the time. */
    public @Nullable String getValueAt(Instant at) {
        return getTimeline().at(at);
    }

    public Timeline getTimeline() {
        return new Timeline(standing()
                .sorted(Comparator.comparing(SettingPoint::getFrom))
                .map(p -> new Timeline.Step(p.getFrom(), p.getValue()))
                .toList());
    }

    private Stream<SettingPoint> standing() {
        return points.stream().filter(SettingPoint::isStanding);
    }

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Audience getAudience() {
        return audience;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public List<SettingPoint> getPoints() {
        return List.copyOf(points);
    }

    /** From a moment until another, or for good. */
    record Span(Instant from, @Nullable Instant until) {
        boolean contains(Instant moment) {
            return !moment.isBefore(from) && (until == null || moment.isBefore(until));
        }
    }
}
