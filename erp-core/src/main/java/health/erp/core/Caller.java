package health.erp.core;

import health.erp.core.id.HospitalId;
import health.erp.core.id.LocationId;
import health.erp.core.id.StaffId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, in which hospital, what they may do and why. The first argument of every operation, never ambient.
 *
 * <p>A host that manages permissions by itself makes callers of its own. One that leaves them to us asks
 * {@code erp.core().access()} for a caller, whose permissions are looked up again at each call: one that was revoked, or
 * whose time is over, is refused although an old caller still names it.
 *
 * @param permissions held in the whole hospital
 * @param wards held for these places only
 * @param granted whether the permissions come from the hospital's grants
 * @param correlation ties together what one request of the host caused, for instance its trace id; at most 64 characters
 */
public record Caller(
        HospitalId hospital,
        StaffId staff,
        Set<Permission> permissions,
        Map<LocationId, Set<Permission>> wards,
        boolean granted,
        Purpose purpose,
        @Nullable String correlation) {

    public Caller {
        Objects.requireNonNull(hospital, "A caller acts in a hospital.");
        Objects.requireNonNull(staff, "A caller is a member of staff.");
        Objects.requireNonNull(purpose, "A caller acts for a purpose.");
        permissions = Set.copyOf(permissions);
        wards = wards.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, ward -> Set.copyOf(ward.getValue())));
        if (correlation != null && correlation.length() > 64) {
            throw InvalidCommandException.of("correlation", "is longer than 64 characters");
        }
    }

    /** With permissions the host knows of. */
    public Caller(
            HospitalId hospital,
            StaffId staff,
            Set<Permission> permissions,
            Purpose purpose,
            @Nullable String correlation) {
        this(hospital, staff, permissions, Map.of(), false, purpose, correlation);
    }

    /** Somebody treating patients. */
    public Caller(HospitalId hospital, StaffId staff, Set<Permission> permissions) {
        this(hospital, staff, permissions, Purpose.TREAT, null);
    }

    public Caller withPurpose(Purpose other) {
        return new Caller(hospital, staff, permissions, wards, granted, other, correlation);
    }

    public Caller withCorrelation(String other) {
        return new Caller(hospital, staff, permissions, wards, granted, purpose, other);
    }

    /** In the whole hospital, or at least somewhere in it. */
    public boolean may(Permission permission) {
        return permissions.contains(permission) || wards.values().stream().anyMatch(ward -> ward.contains(permission));
    }

    public boolean may(Permission permission, LocationId ward) {
        return permissions.contains(permission)
                || wards.getOrDefault(ward, Set.of()).contains(permission);
    }
}
