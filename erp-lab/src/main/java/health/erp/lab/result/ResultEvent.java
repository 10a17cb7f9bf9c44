package health.erp.lab.result;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.reagent.RunId;
import health.erp.lab.specimen.SpecimenId;
import health.erp.lab.status.ResultStatus;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to results. */
public sealed interface ResultEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("lab.result.entered", Entered.class),
            EventType.of("result.available", Available.class),
            EventType.of("lab.result.changed", Changed.class),
            EventType.of("lab.result.rejected", Rejected.class),
            EventType.of("lab.specimen.doubted", SpecimenDoubted.class));

    PatientId patient();

    @Override
    default PatientId subject() {
        return patient();
    }

    /** Values of a specimen are there, and nobody has answered for them. */
    record Entered(SpecimenId specimen, LabOrderId order, PatientId patient, List<RunId> runs, Instant at)
            implements ResultEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("specimen", specimen.value());
        }
    }

    /** Others may see a result; or a preliminary one, before it is final. */
    record Available(
            RunId run,
            int no,
            OrderItemId item,
            LabOrderId order,
            PatientId patient,
            String test,
            ResultStatus status,
            Instant at)
            implements ResultEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("lab-result", run.value());
        }
    }

    /** Something else is said of a result that was there. */
    record Changed(
            RunId run, int no, VersionKind kind, LabOrderId order, PatientId patient, boolean released, Instant at)
            implements ResultEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("lab-result", run.value());
        }
    }

    /** It was not measured as it should be, and is measured again. */
    record Rejected(RunId run, OrderItemId item, PatientId patient, Instant at) implements ResultEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("lab-result", run.value());
        }
    }

    /** So many results of a specimen jump that it may be somebody else's. 3.2 */
    record SpecimenDoubted(SpecimenId specimen, LabOrderId order, PatientId patient, Instant at)
            implements ResultEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("specimen", specimen.value());
        }
    }
}
