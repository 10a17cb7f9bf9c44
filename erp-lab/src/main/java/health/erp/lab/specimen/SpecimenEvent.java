package health.erp.lab.specimen;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.OrderItemId;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to a specimen. */
public sealed interface SpecimenEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("lab.specimen.collected", Collected.class),
            EventType.of("lab.specimen.received", Received.class),
            EventType.of("lab.specimen.rejected", Rejected.class),
            EventType.of("lab.specimen.error", EnteredInError.class));

    SpecimenId specimen();

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("lab-specimen", specimen().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** It was taken. */
    record Collected(
            SpecimenId specimen,
            String accession,
            LabOrderId order,
            PatientId patient,
            String type,
            String container,
            Instant at)
            implements SpecimenEvent {}

    /**
     * It cannot be measured.
     *
     * @param items the tests it was taken for, which are over
     * @param again the tests that take their place and wait for another specimen
     */
    record Rejected(
            SpecimenId specimen,
            String accession,
            LabOrderId order,
            PatientId patient,
            RejectionReason reason,
            List<OrderItemId> items,
            List<OrderItemId> again,
            Instant at)
            implements SpecimenEvent {
        public Rejected {
            items = List.copyOf(items);
            again = List.copyOf(again);
        }
    }

    /** It should not be there: it was taken of somebody else, or noted twice. */
    record EnteredInError(
            SpecimenId specimen,
            String accession,
            LabOrderId order,
            PatientId patient,
            List<OrderItemId> items,
            List<OrderItemId> again,
            Instant at)
            implements SpecimenEvent {
        public EnteredInError {
            items = List.copyOf(items);
            again = List.copyOf(again);
        }
    }

    /** It came to the laboratory. */
    record Received(SpecimenId specimen, String accession, LabOrderId order, PatientId patient, Instant at)
            implements SpecimenEvent {}
}
