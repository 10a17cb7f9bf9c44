package health.erp.lab.order;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.catalogue.TestVersionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an order. */
public sealed interface LabOrderEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("test.ordered", Ordered.class),
            EventType.of("lab.order.revoked", Revoked.class),
            EventType.of("lab.order.error", EnteredInError.class),
            EventType.of("test.completed", ItemCompleted.class),
            EventType.of("lab.test.completed", Performed.class));

    LabOrderId order();

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("lab-order", order().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** One test of an order. */
    record Line(OrderItemId item, TestCode test, TestVersionId version, ItemOrigin origin) {}

    /** Tests were asked for: with the order, or added to it. */
    record Ordered(LabOrderId order, PatientId patient, @Nullable EncounterId encounter, List<Line> tests, Instant at)
            implements LabOrderEvent {
        public Ordered {
            tests = List.copyOf(tests);
        }
    }

    /** A test is not wanted any more, or cannot be done. */
    record Revoked(LabOrderId order, OrderItemId item, PatientId patient, TestCode test, Instant at)
            implements LabOrderEvent {}

    /** A test should never have been ordered: another patient was meant. */
    record EnteredInError(LabOrderId order, OrderItemId item, PatientId patient, TestCode test, Instant at)
            implements LabOrderEvent {}

    /** The result of a test is out. */
    record ItemCompleted(
            LabOrderId order, OrderItemId item, PatientId patient, TestCode test, TestVersionId version, Instant at)
            implements LabOrderEvent {}

    /** A test was done, for whoever charges for it. */
    record Performed(
            LabOrderId order,
            OrderItemId item,
            PatientId patient,
            @Nullable EncounterId encounter,
            TestCode test,
            Instant at)
            implements LabOrderEvent {}
}
