package health.erp.core.access;

import health.erp.core.RuleException;
import health.erp.core.id.LocationId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.value.Period;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That a member of staff has a role, in the whole hospital or on one ward, for a time or for good. */
@Entity
@Table(name = "erp_grant")
public class RoleGrant extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private GrantId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "staff_id", updatable = false))
    private StaffId staff;

    @Column(updatable = false)
    private String roleKey;

    /** Null for a standard role. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "own_role_id", updatable = false)
    private @Nullable Role ownRole;

    /** Null for the whole hospital. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "location_id", updatable = false))
    private @Nullable LocationId ward;

    @Embedded
    @AttributeOverride(name = "start", column = @Column(name = "period_start", updatable = false))
    @AttributeOverride(name = "end", column = @Column(name = "period_end", updatable = false))
    private Period period;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "granted_by", updatable = false))
    private StaffId grantedBy;

    @Column(updatable = false)
    private Instant grantedAt;

    private @Nullable Instant revokedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "revoked_by"))
    private @Nullable StaffId revokedBy;

    private @Nullable String revokedReason;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected RoleGrant() {}

    RoleGrant(GrantId id, Grantable role, GrantRole command, StaffId by, Instant now) {
        this.id = id;
        this.staff = command.staff();
        this.roleKey = role.name().key();
        this.ownRole = role.own();
        this.ward = command.ward();
        this.period = command.period() == null ? Period.startingAt(now) : command.period();
        this.grantedBy = by;
        this.grantedAt = now;
    }

    AccessEvent granted() {
        return new AccessEvent.RoleGranted(id, staff, getRole(), ward, period, grantedAt);
    }

    AccessEvent revoke(StaffId by, String reason, Instant now) {
        if (revokedAt != null) {
            throw new RuleException("core.grant.revoked", "The grant (%s) is revoked already.".formatted(id));
        }
        revokedAt = now;
        revokedBy = by;
        revokedReason = reason;
        return new AccessEvent.RoleRevoked(id, staff, getRole(), now);
    }

    /** An administrator the hospital can count on: of all of it, from the beginning, without an end. */
    boolean isAdministratorForGood() {
        return roleKey.equals(RoleName.of(StandardRole.ADMINISTRATOR).key())
                && ward == null
                && period.end() == null
                && !period.start().isAfter(grantedAt);
    }

    public GrantId getId() {
        return id;
    }

    public StaffId getStaff() {
        return staff;
    }

    /** Name of the standard role, or of the hospital's own. */
    public String getRole() {
        return ownRole == null ? getStandardRole().map(Enum::name).orElse(roleKey) : ownRole.getName();
    }

    Optional<StandardRole> getStandardRole() {
        return ownRole == null ? new RoleName(roleKey, roleKey).standard() : Optional.empty();
    }

    public @Nullable Role getOwnRole() {
        return ownRole;
    }

    public @Nullable LocationId getWard() {
        return ward;
    }

    public Period getPeriod() {
        return period;
    }

    public StaffId getGrantedBy() {
        return grantedBy;
    }

    public Instant getGrantedAt() {
        return grantedAt;
    }

    public @Nullable Instant getRevokedAt() {
        return revokedAt;
    }

    public @Nullable StaffId getRevokedBy() {
        return revokedBy;
    }

    public @Nullable String getRevokedReason() {
        return revokedReason;
    }
}
