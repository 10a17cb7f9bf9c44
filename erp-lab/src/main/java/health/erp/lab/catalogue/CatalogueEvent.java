package health.erp.lab.catalogue;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to what the laboratory offers. */
public sealed interface CatalogueEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("lab.catalogue.test.published", TestPublished.class),
            EventType.of("lab.catalogue.test.retired", TestRetired.class),
            EventType.of("lab.catalogue.panel.published", PanelPublished.class),
            EventType.of("lab.catalogue.panel.retired", PanelRetired.class));

    /** A version of a test is in force from now on. */
    record TestPublished(LabTestId test, TestCode code, TestVersionId version, int number, Instant at)
            implements CatalogueEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("lab-test", test.value());
        }
    }

    /** The test is not ordered any more. */
    record TestRetired(LabTestId test, TestCode code, Instant at) implements CatalogueEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("lab-test", test.value());
        }
    }

    /** A version of a panel is in force from now on. */
    record PanelPublished(PanelId panel, PanelCode code, PanelVersionId version, int number, Instant at)
            implements CatalogueEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("lab-panel", panel.value());
        }
    }

    /** The panel is not ordered any more; its tests are. */
    record PanelRetired(PanelId panel, PanelCode code, Instant at) implements CatalogueEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("lab-panel", panel.value());
        }
    }
}
