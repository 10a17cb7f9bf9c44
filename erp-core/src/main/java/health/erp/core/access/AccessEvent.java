package health.erp.core.access;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.LocationId;
import health.erp.core.id.StaffId;
import health.erp.core.value.Period;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a hospital's permissions. */
public sealed interface AccessEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("role.defined", RoleDefined.class),
            EventType.of("role.changed", RoleChanged.class),
            EventType.of("role.retired", RoleRetired.class),
            EventType.of("role.granted", RoleGranted.class),
            EventType.of("role.revoked", RoleRevoked.class));

    /** The hospital defined a role of its own; permissions by their stable names. */
    record RoleDefined(RoleId role, String name, Set<String> permissions, Instant at) implements AccessEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("role", role.value());
        }
    }

    /** The role has these permissions from now on, and no others. */
    record RoleChanged(RoleId role, Set<String> permissions, Instant at) implements AccessEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("role", role.value());
        }
    }

    /** The role gives nobody anything any more. */
    record RoleRetired(RoleId role, Instant at) implements AccessEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("role", role.value());
        }
    }

    /** Somebody was given a role, by its name; {@code ward} is missing for the whole hospital. */
    record RoleGranted(GrantId grant, StaffId staff, String role, @Nullable LocationId ward, Period period, Instant at)
            implements AccessEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("role-grant", grant.value());
        }
    }

    /** A role was taken back. */
    record RoleRevoked(GrantId grant, StaffId staff, String role, Instant at) implements AccessEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("role-grant", grant.value());
        }
    }
}
