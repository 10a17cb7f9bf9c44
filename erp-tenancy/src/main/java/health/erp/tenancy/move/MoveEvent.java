package health.erp.tenancy.move;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.HospitalId;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to a move. Told to the operator. */
public sealed interface MoveEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("hospital.move.started", Started.class),
            EventType.of("hospital.move.arrived", Arrived.class),
            EventType.of("hospital.move.aborted", Aborted.class),
            EventType.of("hospital.move.tidied", Tidied.class));

    MoveId move();

    HospitalId hospital();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("hospital.move", move().value());
    }

    /** The hospital sets out; it works on. */
    record Started(MoveId move, HospitalId hospital, String from, String to, Instant at) implements MoveEvent {}

    /** The hospital works at the other place. */
    record Arrived(MoveId move, HospitalId hospital, Instant at) implements MoveEvent {}

    /** The hospital stays where it is. */
    record Aborted(MoveId move, HospitalId hospital, String reason, Instant at) implements MoveEvent {}

    /** Nothing of the hospital is left where it was. */
    record Tidied(MoveId move, HospitalId hospital, Instant at) implements MoveEvent {}
}
