package health.erp.broken.nothing.lab.order;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** The events. */
public sealed interface LabOrderEvent extends DomainEvent {
    /** An order was placed. */
    record Placed(UUID order, Instant at) implements LabOrderEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("lab-order", order);
        }
    }
}
