package health.erp.records.admission;

import health.erp.core.id.LocationId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalPart;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to a stay. Never changed and never deleted; taken back by another one. R-ADT-8 */
@Entity
public class Movement extends HospitalPart {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "admission_id", updatable = false)
    private Admission admission;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MovementKind kind;

    @Column(updatable = false)
    private Instant happenedAt;

    @Column(updatable = false)
    private Instant recordedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "staff_id", updatable = false))
    private StaffId staff;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "bed_id", updatable = false))
    private @Nullable LocationId bed;

    @Column(name = "cancels_id", updatable = false)
    private @Nullable UUID cancels;

    @Column(updatable = false)
    private @Nullable String reason;

    /** Why the ward's policy was set aside. */
    @Column(updatable = false)
    private @Nullable String overriding;

    /** True if the register learned from it that the patient has died, else null. */
    @Column(updatable = false)
    private @Nullable Boolean toldDeath;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Movement() {}

    Movement(Admission admission, Step step) {
        this.id = step.id;
        this.admission = admission;
        this.kind = step.kind;
        this.happenedAt = step.at;
        this.recordedAt = step.recordedAt;
        this.staff = step.staff;
        this.bed = step.bed;
        this.cancels = step.cancels;
        this.reason = step.reason;
        this.overriding = step.overriding;
        this.toldDeath = step.toldDeath ? true : null;
    }

    /** What is to be noted, and by whom. */
    record Step(
            UUID id,
            MovementKind kind,
            Instant at,
            Instant recordedAt,
            StaffId staff,
            @Nullable LocationId bed,
            @Nullable UUID cancels,
            @Nullable String reason,
            @Nullable String overriding,
            boolean toldDeath) {
        Step in(LocationId where, @Nullable String inSpiteOf) {
            return new Step(id, kind, at, recordedAt, staff, where, cancels, reason, inSpiteOf, toldDeath);
        }

        Step cancelling(Movement movement, String why) {
            return new Step(id, kind, at, recordedAt, staff, bed, movement.id, why, overriding, false);
        }

        Step tellingDeath(boolean told) {
            return new Step(id, kind, at, recordedAt, staff, bed, cancels, reason, overriding, told);
        }
    }

    public UUID getId() {
        return id;
    }

    public Admission getAdmission() {
        return admission;
    }

    public MovementKind getKind() {
        return kind;
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public StaffId getStaff() {
        return staff;
    }

    public @Nullable LocationId getBed() {
        return bed;
    }

    public @Nullable UUID getCancels() {
        return cancels;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public @Nullable String getOverriding() {
        return overriding;
    }

    boolean hasToldDeath() {
        return toldDeath != null;
    }
}
