package health.erp.records.duplicate;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import health.erp.records.matching.Verdict;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to two entries that may be one person. */
public sealed interface DuplicateEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("patient.duplicate.found", Found.class),
            EventType.of("patient.duplicate.decided", Decided.class),
            EventType.of("patient.duplicate.reopened", Reopened.class));

    LinkId link();

    PatientId first();

    PatientId second();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("identityLink", link().value());
    }

    @Override
    default PatientId subject() {
        return first();
    }

    /** Two entries look like one person. */
    record Found(LinkId link, PatientId first, PatientId second, Verdict verdict, Instant at)
            implements DuplicateEvent {}

    /** Somebody said whether they are: MATCH, so that they can be merged, or NO. */
    record Decided(LinkId link, PatientId first, PatientId second, Verdict verdict, Instant at)
            implements DuplicateEvent {}

    /** What was decided is taken back. */
    record Reopened(LinkId link, PatientId first, PatientId second, Instant at) implements DuplicateEvent {}
}
