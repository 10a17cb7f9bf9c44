package health.erp.records.patient;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import health.erp.records.identifier.Mrn;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Everything that can happen to a patient's entry in the register. */
public sealed interface PatientEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("patient.created", Created.class),
            EventType.of("patient.updated", Updated.class),
            EventType.of("patient.deleted", Deleted.class));

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("patient", patient().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** A person was taken into the register. */
    record Created(PatientId patient, Mrn mrn, Patient.Kind kind, Instant at) implements PatientEvent {}

    /** What is known of the patient changed; {@code changed} names the parts: names, telecoms, active, ... */
    record Updated(PatientId patient, Set<String> changed, Instant at) implements PatientEvent {
        boolean changesKeys() {
            return changed.contains("names") || changed.contains("telecoms");
        }
    }

    /** The record was taken out of use. */
    record Deleted(PatientId patient, Instant at) implements PatientEvent {}
}
