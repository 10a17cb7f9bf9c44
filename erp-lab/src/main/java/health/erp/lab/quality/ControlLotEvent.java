package health.erp.lab.quality;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Everything that can happen to a lot of controls. */
public sealed interface ControlLotEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("lab.control.lot.received", Received.class),
            EventType.of("lab.control.lot.opened", Opened.class));

    ControlLotId lot();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("lab-control-lot", lot().value());
    }

    /** It is in the laboratory. */
    record Received(ControlLotId lot, ControlMaterialId material, LocalDate expiry, Instant at)
            implements ControlLotEvent {}

    /** A vial was opened. */
    record Opened(ControlLotId lot, LocalDate goodUntil, Instant at) implements ControlLotEvent {}
}
