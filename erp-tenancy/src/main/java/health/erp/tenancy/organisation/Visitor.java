package health.erp.tenancy.organisation;

import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody of another hospital works here too; a row of the hospital that lets them. */
@Entity
@Table(name = "tenancy_visitor")
public class Visitor extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private VisitorId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "home_hospital", updatable = false))
    private HospitalId homeHospital;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "home_staff", updatable = false))
    private StaffId homeStaff;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "staff_id", updatable = false))
    private StaffId staff;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "welcomed_by", updatable = false))
    private StaffId welcomedBy;

    @Column(updatable = false)
    private Instant welcomedAt;

    @Column(name = "until_at", updatable = false)
    private @Nullable Instant until;

    /** True or null, so that of those that stand there is one only. */
    private @Nullable Boolean standing = true;

    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Visitor() {}

    Visitor(VisitorId id, WelcomeStaff command, StaffId by, Instant now) {
        this.id = id;
        this.homeHospital = command.home();
        this.homeStaff = command.homeStaff();
        this.staff = command.staff();
        this.until = command.until();
        this.welcomedBy = by;
        this.welcomedAt = now;
    }

    VisitorEvent welcomed() {
        return new VisitorEvent.Welcomed(id, staff, homeHospital, welcomedAt);
    }

    VisitorEvent end(String reason, Instant now) {
        if (standing == null) {
            throw new RuleException("tenancy.visitor.ended", "The visits (%s) have ended already.".formatted(id));
        }
        standing = null;
        endedAt = now;
        endReason = reason;
        return new VisitorEvent.Ended(id, staff, now);
    }

    public VisitorId getId() {
        return id;
    }

    public HospitalId getHomeHospital() {
        return homeHospital;
    }

    public StaffId getHomeStaff() {
        return homeStaff;
    }

    public StaffId getStaff() {
        return staff;
    }

    public StaffId getWelcomedBy() {
        return welcomedBy;
    }

    public Instant getWelcomedAt() {
        return welcomedAt;
    }

    public @Nullable Instant getUntil() {
        return until;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }

    public @Nullable String getEndReason() {
        return endReason;
    }
}
