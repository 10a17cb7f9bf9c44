package health.erp.records.allergy;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Everything that can happen to an entry of a list of allergies. */
public sealed interface AllergyEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("allergy.recorded", Recorded.class),
            EventType.of("allergy.updated", Updated.class),
            EventType.of("allergy.none.declared", NoneDeclared.class));

    AllergyId allergy();

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("allergy", allergy().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** Something is on the list. */
    record Recorded(AllergyId allergy, PatientId patient, Instant at) implements AllergyEvent {}

    /** It is thought of differently; {@code changed} names the parts: status, criticality, reactions, ... */
    record Updated(AllergyId allergy, PatientId patient, Set<String> changed, Instant at) implements AllergyEvent {}

    /** The patient was asked and has none. */
    record NoneDeclared(AllergyId allergy, PatientId patient, Instant at) implements AllergyEvent {}
}
