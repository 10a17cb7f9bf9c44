package health.erp.records.location;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Everything that can happen to a place. */
public sealed interface LocationEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("location.added", Added.class),
            EventType.of("location.changed", Changed.class),
            EventType.of("room.occupied", Occupied.class),
            EventType.of("room.released", Released.class),
            EventType.of("room.cleaned", Cleaned.class),
            EventType.of("room.maintenance.scheduled", MaintenanceScheduled.class),
            EventType.of("room.maintenance.started", MaintenanceStarted.class),
            EventType.of("room.maintenance.ended", MaintenanceEnded.class),
            EventType.of("room.maintenance.cancelled", MaintenanceCancelled.class));

    LocationId location();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("location", location().value());
    }

    /** A place came into use. */
    record Added(LocationId location, LocationKind kind, Instant at) implements LocationEvent {}

    /** It is called, is like or is used otherwise now. */
    record Changed(LocationId location, LocationStatus status, Instant at) implements LocationEvent {}

    /** Somebody lies in the bed from this moment on. */
    record Occupied(LocationId location, LocationId ward, EncounterId encounter, Instant at) implements LocationEvent {}

    /** Somebody lies in the bed no more. */
    record Released(LocationId location, LocationId ward, EncounterId encounter, Instant at) implements LocationEvent {}

    /** The bed may be used again. */
    record Cleaned(LocationId location, LocationId ward, Instant at) implements LocationEvent {}

    /** The bed is to be closed for work on it. */
    record MaintenanceScheduled(
            LocationId location, LocationId ward, UUID window, Instant from, Instant until, Instant at)
            implements LocationEvent {}

    /** The bed is closed. */
    record MaintenanceStarted(LocationId location, LocationId ward, UUID window, Instant at) implements LocationEvent {}

    /** The work is done; the bed is cleaned next. */
    record MaintenanceEnded(LocationId location, LocationId ward, UUID window, Instant at) implements LocationEvent {}

    /** The work is not done then. */
    record MaintenanceCancelled(LocationId location, LocationId ward, UUID window, Instant at)
            implements LocationEvent {}
}
