package health.erp.core.access;

import health.erp.core.id.LocationId;
import health.erp.core.id.StaffId;
import health.erp.core.value.Period;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has, had or will have a role.
 *
 * @param ward null for the whole hospital
 */
public record GrantView(
        GrantId id,
        StaffId staff,
        String role,
        @Nullable LocationId ward,
        Period period,
        StaffId grantedBy,
        Instant grantedAt,
        @Nullable Instant revokedAt,
        @Nullable StaffId revokedBy,
        @Nullable String revokedReason) {
    static GrantView of(RoleGrant grant) {
        return new GrantView(
                grant.getId(),
                grant.getStaff(),
                grant.getRole(),
                grant.getWard(),
                grant.getPeriod(),
                grant.getGrantedBy(),
                grant.getGrantedAt(),
                grant.getRevokedAt(),
                grant.getRevokedBy(),
                grant.getRevokedReason());
    }
}
