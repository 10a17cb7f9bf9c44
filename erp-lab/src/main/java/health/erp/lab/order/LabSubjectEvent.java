package health.erp.lab.order;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to what the laboratory knows of a patient. */
public sealed interface LabSubjectEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(EventType.of("lab.subject.amended", Amended.class));

    /** Birth or gender of the patient turned out to be others: results may mean something else. */
    record Amended(PatientId patient, Instant at) implements LabSubjectEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("lab-subject", patient.value());
        }

        @Override
        public PatientId subject() {
            return patient;
        }
    }
}
