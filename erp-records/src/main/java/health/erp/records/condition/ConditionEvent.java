package health.erp.records.condition;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Everything that can happen to a condition. */
public sealed interface ConditionEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("condition.recorded", Recorded.class), EventType.of("condition.updated", Updated.class));

    ConditionId condition();

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("condition", condition().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** It was written down. */
    record Recorded(ConditionId condition, PatientId patient, ConditionCategory category, Instant at)
            implements ConditionEvent {}

    /** It is thought of differently; {@code changed} names the parts: code, status, verification, ... */
    record Updated(ConditionId condition, PatientId patient, Set<String> changed, Instant at)
            implements ConditionEvent {}
}
