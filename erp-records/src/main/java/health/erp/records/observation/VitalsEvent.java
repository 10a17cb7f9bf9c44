package health.erp.records.observation;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to a set of vital signs. */
public sealed interface VitalsEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("vitals.recorded", Recorded.class),
            EventType.of("vitals.corrected", Corrected.class),
            EventType.of("vitals.alarming", Alarming.class));

    VitalSetId set();

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("vitals", set().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** Something was measured. */
    record Recorded(VitalSetId set, PatientId patient, Instant at) implements VitalsEvent {}

    /** Something of it had been written down wrong. */
    record Corrected(VitalSetId set, PatientId patient, Instant at) implements VitalsEvent {}

    /** By its early warning score somebody has to come: one sign alone scores three, or all together five. */
    record Alarming(VitalSetId set, PatientId patient, Instant at) implements VitalsEvent {}
}
