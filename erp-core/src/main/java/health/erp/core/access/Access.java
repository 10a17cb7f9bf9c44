package health.erp.core.access;

import static health.erp.core.access.AccessPermission.ADMINISTER_ACCESS;
import static health.erp.core.access.AccessPermission.APPOINT_ADMINISTRATOR;
import static health.erp.core.access.AccessPermission.DEFINE_ROLE;
import static health.erp.core.access.AccessPermission.GRANT_ROLE;
import static health.erp.core.access.AccessPermission.READ_ACCESS;
import static health.erp.core.access.StandardRole.ADMINISTRATOR;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.Page;
import health.erp.core.Permission;
import health.erp.core.Purpose;
import health.erp.core.RuleException;
import health.erp.core.cache.ReferenceData;
import health.erp.core.cache.Region;
import health.erp.core.id.HospitalId;
import health.erp.core.id.LocationId;
import health.erp.core.id.StaffId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives staff their roles and takes them back, and knows at each call who may do what. */
public final class Access {
    private static final int STAFF_KEPT = 2_000;

    private final Erp erp;
    private final Permissions permissions;
    private final RoleStore roles;
    private final GrantStore grants;
    private final AdministrationStore administrations;
    private final ReferenceData<StaffId, StaffGrants> inForce;

    public Access(Erp erp, Permissions permissions) {
        this.erp = erp;
        this.permissions = permissions;
        this.roles = new RoleStore(erp);
        this.grants = new GrantStore(erp);
        this.administrations = new AdministrationStore(erp);
        this.inForce = erp.referenceData(new Region<>("core.access", StaffId.class, StaffGrants.class, STAFF_KEPT));
    }

    /** What there is to be allowed in this runtime, by its stable names. */
    public Permissions permissions() {
        return permissions;
    }

    /** Begins a hospital's administration; works once, while nobody there has a role. */
    public GrantView appoint(Caller caller, AppointAdministrator command) {
        return erp.run(caller, APPOINT_ADMINISTRATOR, command, () -> {
            if (administrations.ofTheHospital().isPresent()) {
                throw new RuleException(
                        "core.access.begun",
                        "The hospital has an administrator already.\nMaybe ask them to grant the role.");
            }
            administrations.add(new Administration(erp.newId()));
            administrations.sent(); // before the grant that refers to it; of two at once one ends here
            var grant = grant(caller, standard(ADMINISTRATOR), GrantRole.of(command.staff(), ADMINISTRATOR));
            return given(grant);
        });
    }

    public RoleView define(Caller caller, DefineRole command) {
        return erp.run(caller, DEFINE_ROLE, command, () -> {
            var name = RoleName.of(command.name());
            if (name.standard().isPresent()) {
                throw InvalidCommandException.of("name", "is that of a standard role");
            }
            mustHold(caller, command.permissions(), null);
            var role = new Role(new RoleId(erp.newId()), name, names(command.permissions()), erp.now());
            roles.add(role);
            return changed(role, role.defined());
        });
    }

    public RoleView redefine(Caller caller, RedefineRole command) {
        return erp.run(caller, DEFINE_ROLE, command, () -> {
            var role = roles.require(command.role(), command.version());
            mustHold(caller, known(role), null);
            mustHold(caller, command.permissions(), null);
            return changed(role, role.redefine(names(command.permissions()), erp.now()));
        });
    }

    public RoleView retire(Caller caller, RetireRole command) {
        return erp.run(caller, DEFINE_ROLE, command, () -> {
            var role = roles.require(command.role(), command.version());
            mustHold(caller, known(role), null);
            return changed(role, role.retire(erp.now()));
        });
    }

    public Page<RoleView, RoleId> roles(Caller caller, ListRoles query) {
        return erp.read(caller, READ_ACCESS, query, () -> roles.list(query).map(RoleView::of));
    }

    public GrantView grant(Caller caller, GrantRole command) {
        return erp.run(caller, GRANT_ROLE, command, () -> {
            var role = role(command.role());
            mustHold(caller, role.permissions(), command.ward());
            if (administrations.ofTheHospital().isEmpty()) {
                throw new RuleException(
                        "core.access.notBegun", "The hospital has no administrator yet.\nMaybe appoint the first.");
            }
            mustNotBeOver(command);
            var grant = grant(caller, role, command);
            if (grant.isAdministratorForGood()) {
                administrations.count(1); // before the grant's own row, which locks the counter's
            }
            return given(grant);
        });
    }

    public GrantView revoke(Caller caller, RevokeGrant command) {
        return erp.run(caller, GRANT_ROLE, command, () -> {
            var grant = grants.require(command.grant());
            mustHold(caller, permissionsOf(grant), grant.getWard());
            var revoked = grant.revoke(caller.staff(), command.reason(), erp.now());
            if (grant.isAdministratorForGood()) {
                mustNotBeTheLast();
                administrations.count(-1);
            }
            inForce.changed();
            erp.publish(revoked);
            return GrantView.of(grants.saved(grant));
        });
    }

    public Page<GrantView, GrantId> grantsOfStaff(Caller caller, ListGrantsOfStaff query) {
        return erp.read(caller, READ_ACCESS, query, () -> grants.ofStaff(query).map(GrantView::of));
    }

    public Page<GrantView, GrantId> grantsOfRole(Caller caller, ListGrantsOfRole query) {
        var name = RoleName.of(query.role());
        return erp.read(
                caller, READ_ACCESS, query, () -> grants.ofRole(name, query).map(GrantView::of));
    }

    /**
     * Somebody who has proven who they are, with what they may do now; who may do nothing is a caller too. What is
     * granted or revoked later counts from the next call on.
     */
    public Caller callerOf(HospitalId hospital, StaffId staff, Purpose purpose) {
        var everywhere = new HashSet<Permission>();
        var wards = new HashMap<LocationId, Set<Permission>>();
        of(hospital, staff).at(erp.now()).forEach(held -> {
            if (held.ward() == null) {
                everywhere.addAll(known(held.permissions()));
            } else {
                var there = wards.computeIfAbsent(held.ward(), ward -> new HashSet<>());
                known(held.permissions()).stream()
                        .filter(Permission::isForWards)
                        .forEach(there::add);
            }
        });
        return new Caller(hospital, staff, everywhere, Map.copyOf(wards), true, purpose, null, null, null, false);
    }

    /** Whether what the caller names is still granted, anywhere in the hospital; a host's own callers always may. */
    public boolean confirms(Caller caller, Permission permission) {
        return !caller.granted()
                || of(caller.hospital(), caller.staff())
                        .at(erp.now())
                        .anyMatch(h -> holds(h, permission) && (h.ward() == null || permission.isForWards()));
    }

    /** ... for this ward, or in the whole hospital if there is none. */
    public boolean confirms(Caller caller, Permission permission, @Nullable LocationId ward) {
        return !caller.granted()
                || of(caller.hospital(), caller.staff())
                        .at(erp.now())
                        .anyMatch(h -> holds(h, permission)
                                && (h.ward() == null
                                        || (permission.isForWards() && h.ward().equals(ward))));
    }

    /** Refuses callers who would gain by acting for this member of staff: what those may do they may do themselves. */
    public void mustReachAsFarAs(Caller caller, StaffId staff) {
        grants.standing(staff, erp.now()).forEach(grant -> mustHold(caller, permissionsOf(grant), grant.getWard()));
    }

    private RoleGrant grant(Caller caller, Grantable role, GrantRole command) {
        return new RoleGrant(new GrantId(erp.newId()), role, command, caller.staff(), erp.now());
    }

    private GrantView given(RoleGrant grant) {
        grants.add(grant);
        inForce.changed();
        erp.publish(grant.granted());
        return GrantView.of(grant);
    }

    private RoleView changed(Role role, AccessEvent event) {
        inForce.changed();
        erp.publish(event);
        return RoleView.of(roles.saved(role));
    }

    private StaffGrants of(HospitalId hospital, StaffId staff) {
        return inForce.get(
                hospital,
                staff,
                s -> new StaffGrants(grants.standing(s, erp.now()).stream()
                        .map(g -> new StaffGrants.Held(names(permissionsOf(g)), g.getWard(), g.getPeriod()))
                        .toList()));
    }

    /** Nobody gives, or takes, what they do not have, unless they look after all permissions. */
    private void mustHold(Caller caller, Collection<Permission> wanted, @Nullable LocationId ward) {
        if (holds(caller, ADMINISTER_ACCESS, null)) {
            return;
        }
        for (var permission : wanted) {
            if (!holds(caller, permission, ward)) {
                throw new NotPermittedException(caller.staff(), permission);
            }
        }
    }

    private boolean holds(Caller caller, Permission permission, @Nullable LocationId ward) {
        var named = ward == null ? caller.permissions().contains(permission) : caller.may(permission, ward);
        return named && confirms(caller, permission, ward);
    }

    private boolean holds(StaffGrants.Held held, Permission permission) {
        return held.permissions().contains(permissions.name(permission));
    }

    private Grantable role(String given) {
        var name = RoleName.of(given);
        return name.standard().map(this::standard).orElseGet(() -> {
            var role = roles.named(name).orElseThrow(() -> new NotFoundException("role", name.text()));
            role.mustNotBeRetired();
            return new Grantable(name, role, known(role));
        });
    }

    private Grantable standard(StandardRole role) {
        return new Grantable(RoleName.of(role), null, permissions.of(role));
    }

    /** What the grant gives; nothing once its role is retired. */
    private Set<Permission> permissionsOf(RoleGrant grant) {
        var own = grant.getOwnRole();
        if (own == null) {
            return grant.getStandardRole().map(permissions::of).orElse(Set.of());
        }
        return own.getRetiredAt() == null ? known(own) : Set.of();
    }

    private Set<Permission> known(Role role) {
        return known(role.getPermissions());
    }

    private Set<Permission> known(Collection<String> names) {
        var found = new HashSet<Permission>();
        names.stream().map(permissions::named).flatMap(Optional::stream).forEach(found::add);
        return found;
    }

    private Set<String> names(Collection<Permission> given) {
        try {
            return permissions.names(given);
        } catch (IllegalArgumentException e) {
            throw InvalidCommandException.of("permissions", "names one that no module of this runtime lists");
        }
    }

    private void mustNotBeOver(GrantRole command) {
        var period = command.period();
        if (period != null && period.end() != null && !period.end().isAfter(erp.now())) {
            throw InvalidCommandException.of("period", "is over already");
        }
    }

    private void mustNotBeTheLast() {
        if (administrations
                .ofTheHospital()
                .filter(a -> a.getAdministrators() > 1)
                .isEmpty()) {
            throw new RuleException(
                    "core.access.lastAdministrator",
                    "The hospital has no other administrator for good.\nMaybe grant the role to somebody else first.");
        }
    }
}
