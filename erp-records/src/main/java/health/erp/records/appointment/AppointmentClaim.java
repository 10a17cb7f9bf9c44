package health.erp.records.appointment;

import health.erp.core.jpa.Derived;
import health.erp.core.jpa.HospitalPart;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.Span;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The time an appointment takes of one resource, its buffers with it.
 *
 * <p>A resource that takes several at once has so many lanes. Who is alone takes all of them, else one; on PostgreSQL the
 * database lets nobody into a lane that is taken.
 */
@Derived
@Entity
public class AppointmentClaim extends HospitalPart {
    private static final int LAST_LANE = 1_000_000;

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "appointment_id", updatable = false))
    private AppointmentId appointment;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "resource_id", updatable = false))
    private ResourceId resource;

    @Column(name = "starts_at", updatable = false)
    private Instant start;

    @Column(name = "ends_at", updatable = false)
    private Instant end;

    private @Nullable Instant heldUntil;

    @Column(updatable = false)
    private int capacity;

    private int laneFrom;

    private int laneTo;

    /** True while the database counts it, else null: what was booked against the rules is not counted. */
    private @Nullable Boolean enforced;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected AppointmentClaim() {}

    AppointmentClaim(UUID id, Appointment appointment, ResourceId resource, Span taken, int capacity) {
        this.id = id;
        this.appointment = appointment.getId();
        this.resource = resource;
        this.start = taken.start();
        this.end = taken.end();
        this.heldUntil = appointment.getHeldUntil();
        this.capacity = capacity;
        this.laneFrom = 1;
        this.laneTo = LAST_LANE;
        this.enforced = appointment.getOverridden().contains(BookingRule.CAPACITY) ? null : true;
    }

    /** One of several at once. */
    void take(int lane) {
        laneFrom = lane;
        laneTo = lane;
    }

    /** Steps aside while lanes are given anew. */
    void stepAside() {
        enforced = null;
    }

    void stepBack() {
        enforced = true;
    }

    boolean hasExpired(Instant now) {
        return heldUntil != null && !heldUntil.isAfter(now);
    }

    public UUID getId() {
        return id;
    }

    public AppointmentId getAppointment() {
        return appointment;
    }

    public ResourceId getResource() {
        return resource;
    }

    public Span getTaken() {
        return new Span(start, end);
    }

    public @Nullable Instant getHeldUntil() {
        return heldUntil;
    }

    /** How many at once this appointment puts up with, itself among them. */
    public int getCapacity() {
        return capacity;
    }

    /** The only lane, or the first of all. */
    public int getLane() {
        return laneFrom;
    }

    public boolean isAlone() {
        return laneTo == LAST_LANE;
    }

    public boolean isEnforced() {
        return enforced != null;
    }
}
