package health.erp.records.relation;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import java.time.Instant;
import java.util.List;

/** What can happen to what a patient's record says of others. */
public sealed interface RelationEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("patient.relation.added", Added.class),
            EventType.of("patient.relation.changed", Changed.class));

    RelationId relation();

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("relation", relation().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** Somebody was written down as belonging to the patient. */
    record Added(RelationId relation, PatientId patient, Kinship kinship, Instant at) implements RelationEvent {}

    /** It was corrected, ended, or said never to have been so. */
    record Changed(RelationId relation, PatientId patient, Instant at) implements RelationEvent {}
}
