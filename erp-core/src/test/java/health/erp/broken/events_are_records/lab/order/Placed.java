package health.erp.broken.events_are_records.lab.order;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;

final class Placed implements DomainEvent {
    @Override
    public Instant at() {
        return Instant.EPOCH;
    }

    @Override
    public Aggregate aggregate() {
        return new Aggregate("lab-order", new UUID(0, 0));
    }
}
