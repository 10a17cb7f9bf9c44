package health.erp.core;

import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, in which hospital, what they may do and why. The first argument of every operation, never ambient.
 *
 * @param correlation ties together what one request of the host caused, for instance its trace id; at most 64 characters
 */
public record Caller(
        HospitalId hospital,
        StaffId staff,
        Set<Permission> permissions,
        Purpose purpose,
        @Nullable String correlation) {

    public Caller {
        Objects.requireNonNull(hospital, "A caller acts in a hospital.");
        Objects.requireNonNull(staff, "A caller is a member of staff.");
        Objects.requireNonNull(purpose, "A caller acts for a purpose.");
        permissions = Set.copyOf(permissions);
        if (correlation != null && correlation.length() > 64) {
            throw InvalidCommandException.of("correlation", "is longer than 64 characters");
        }
    }

    /** Somebody treating patients. */
    public Caller(HospitalId hospital, StaffId staff, Set<Permission> permissions) {
        this(hospital, staff, permissions, Purpose.TREAT, null);
    }

    public Caller withPurpose(Purpose other) {
        return new Caller(hospital, staff, permissions, other, correlation);
    }

    public Caller withCorrelation(String other) {
        return new Caller(hospital, staff, permissions, purpose, other);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
