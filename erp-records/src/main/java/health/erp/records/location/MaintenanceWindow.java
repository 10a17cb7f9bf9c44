package health.erp.records.location;

import health.erp.core.RuleException;
import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import health.erp.core.value.Period;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A bed is to be closed for work on it. Planned, it keeps patients out who would still be there; begun, everybody. */
@Entity
public class MaintenanceWindow extends HospitalOwned {
    /** What is done. */
    public enum Work {
        REPAIR,
        INSPECTION,
        DEEP_CLEANING,
        RENOVATION,
        OTHER
    }

    /** How far it is. */
    public enum Status {
        PLANNED,
        STARTED,
        ENDED,
        CANCELLED;

        boolean mayBecome(Status next) {
            return switch (this) {
                case PLANNED -> next == STARTED || next == CANCELLED;
                case STARTED -> next == ENDED;
                case ENDED, CANCELLED -> false;
            };
        }
    }

    /** Where somebody is to lie instead. */
    public record Relocation(EncounterId encounter, LocationId bed) {}

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "bed_id", updatable = false))
    private LocationId bed;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ward_id", updatable = false))
    private LocationId ward;

    @Column(updatable = false)
    private Instant startsAt;

    @Column(updatable = false)
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Work work;

    @Enumerated(EnumType.STRING)
    private Status status = Status.PLANNED;

    /** Whether it takes up its time. */
    private boolean live = true;

    @Convert(converter = Plan.class)
    private List<Relocation> relocations;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected MaintenanceWindow() {}

    MaintenanceWindow(UUID id, LocationId ward, ScheduleMaintenance command) {
        this.id = id;
        this.bed = command.bed();
        this.ward = ward;
        this.startsAt = command.from();
        this.endsAt = command.until();
        this.work = command.work();
        this.relocations = command.relocations();
    }

    void become(Status next) {
        if (!status.mayBecome(next)) {
            throw new RuleException(
                    "records.maintenance.status",
                    "The maintenance (%s) is %s, so it cannot become %s.".formatted(id, status, next));
        }
        status = next;
        live = next == Status.STARTED;
    }

    public UUID getId() {
        return id;
    }

    public LocationId getBed() {
        return bed;
    }

    public LocationId getWard() {
        return ward;
    }

    public Instant getStartsAt() {
        return startsAt;
    }

    public Instant getEndsAt() {
        return endsAt;
    }

    public Period getPeriod() {
        return new Period(startsAt, endsAt);
    }

    public Work getWork() {
        return work;
    }

    public Status getStatus() {
        return status;
    }

    public boolean isLive() {
        return live;
    }

    public List<Relocation> getRelocations() {
        return relocations;
    }

    static final class Plan extends JsonColumn<List<Relocation>> {}
}
