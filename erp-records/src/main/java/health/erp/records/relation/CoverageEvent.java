package health.erp.records.relation;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.CoverageId;
import health.erp.core.id.PatientId;
import java.time.Instant;
import java.util.List;

/** What can happen to a coverage. */
public sealed interface CoverageEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("patient.coverage.added", Added.class),
            EventType.of("patient.coverage.changed", Changed.class));

    CoverageId coverage();

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("coverage", coverage().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** Somebody pays for the patient. */
    record Added(CoverageId coverage, PatientId patient, String payer, Instant at) implements CoverageEvent {}

    /** It was corrected, ended or withdrawn. */
    record Changed(CoverageId coverage, PatientId patient, CoverageStatus status, Instant at)
            implements CoverageEvent {}
}
