package health.erp.records.schedule;

import health.erp.core.RuleException;
import health.erp.core.id.LocationId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody or something appointments take up, and when it is there for them. FHIR R4 Schedule. */
@Entity
public class BookableResource extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ResourceId id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ResourceKind kind;

    private String name;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "staff_id", updatable = false))
    private @Nullable StaffId staff;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "location_id", updatable = false))
    private @Nullable LocationId location;

    private int capacity;

    @Convert(converter = Calendars.class)
    private Calendar calendar;

    private boolean active = true;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected BookableResource() {}

    BookableResource(ResourceId id, DefineResource command) {
        this.id = id;
        this.kind = command.kind();
        this.name = command.name();
        this.staff = command.staff();
        this.location = command.location();
        this.capacity = command.capacity();
        this.calendar = command.calendar();
    }

    ScheduleEvent revise(ReviseResource command, Instant now) {
        mustBeActive();
        name = command.name();
        capacity = command.capacity();
        calendar = command.calendar();
        return new ScheduleEvent.Changed(id, staff, now);
    }

    ScheduleEvent retire(Instant now) {
        mustBeActive();
        active = false;
        return new ScheduleEvent.Changed(id, staff, now);
    }

    private void mustBeActive() {
        if (!active) {
            throw new RuleException(
                    "records.resource.retired", "The resource (%s) can no longer be booked.".formatted(id));
        }
    }

    public ResourceId getId() {
        return id;
    }

    public ResourceKind getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }

    public @Nullable StaffId getStaff() {
        return staff;
    }

    public @Nullable LocationId getLocation() {
        return location;
    }

    /** How many appointments at once at most. */
    public int getCapacity() {
        return capacity;
    }

    public Calendar getCalendar() {
        return calendar;
    }

    public boolean isActive() {
        return active;
    }

    static final class Calendars extends JsonColumn<Calendar> {}
}
