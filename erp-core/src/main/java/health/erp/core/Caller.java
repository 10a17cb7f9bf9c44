package health.erp.core;

import health.erp.core.id.HospitalId;
import health.erp.core.id.LocationId;
import health.erp.core.id.StaffId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
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
 * @param idempotencyKey names one intention of this member of staff, so that a command repeated under it happens once:
 *     1 to 64 visible ASCII characters; reads and use cases inside others ignore it
 * @param acceptsStale whether what the caller reads may be some seconds old, and so come from a copy of the database
 * @param emergency why the caller breaks the glass; there with the purpose ETREAT, and only with it; no patient's data
 */
public record Caller(
        HospitalId hospital,
        StaffId staff,
        Set<Permission> permissions,
        Map<LocationId, Set<Permission>> wards,
        boolean granted,
        Purpose purpose,
        @Nullable String correlation,
        @Nullable String idempotencyKey,
        @Nullable String emergency,
        boolean acceptsStale) {
    private static final Pattern KEY = Pattern.compile("[!-~]{1,64}");
    private static final int LONGEST_REASON = 500;

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
        if (idempotencyKey != null && !KEY.matcher(idempotencyKey).matches()) {
            throw InvalidCommandException.of("idempotencyKey", "is not 1 to 64 visible ASCII characters");
        }
        if ((purpose == Purpose.ETREAT) != (emergency != null)) {
            throw InvalidCommandException.of("emergency", "is the reason for the purpose ETREAT, and only for it");
        }
        if (emergency != null && (emergency.isBlank() || emergency.length() > LONGEST_REASON)) {
            throw InvalidCommandException.of("emergency", "must be a reason of 1 to 500 characters");
        }
    }

    /** With permissions the host knows of. */
    public Caller(
            HospitalId hospital,
            StaffId staff,
            Set<Permission> permissions,
            Purpose purpose,
            @Nullable String correlation) {
        this(hospital, staff, permissions, Map.of(), false, purpose, correlation, null, null, false);
    }

    /** Somebody treating patients. */
    public Caller(HospitalId hospital, StaffId staff, Set<Permission> permissions) {
        this(hospital, staff, permissions, Purpose.TREAT, null);
    }

    /** For another purpose; an emergency is over with it. */
    public Caller withPurpose(Purpose other) {
        return new Caller(
                hospital, staff, permissions, wards, granted, other, correlation, idempotencyKey, null, acceptsStale);
    }

    public Caller withCorrelation(String other) {
        return new Caller(
                hospital, staff, permissions, wards, granted, purpose, other, idempotencyKey, emergency, acceptsStale);
    }

    /** Under this key the next command happens once, however often it is repeated. */
    public Caller withKey(String key) {
        return new Caller(
                hospital, staff, permissions, wards, granted, purpose, correlation, key, emergency, acceptsStale);
    }

    /**
     * In an emergency: may do what the permissions lack, where that is {@link Permission#inEmergency}, for the patients
     * the glass was broken for: {@link health.erp.core.audit.Emergencies#breakGlass}. Finding out who somebody is needs
     * no broken glass; each such call is told to others and waits for somebody else's review.
     */
    public Caller breakingGlass(String reason) {
        return new Caller(
                hospital,
                staff,
                permissions,
                wards,
                granted,
                Purpose.ETREAT,
                correlation,
                idempotencyKey,
                reason,
                acceptsStale);
    }

    /**
     * For a report or a list nobody decides by: reads may come from a copy of the database that lags behind, where there
     * is one. Commands never do.
     */
    public Caller acceptingStale() {
        return new Caller(
                hospital, staff, permissions, wards, granted, purpose, correlation, idempotencyKey, emergency, true);
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
