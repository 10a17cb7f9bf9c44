package health.erp.lab.critical;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.reagent.RunId;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to calls about critical results. */
public sealed interface CriticalEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("lab.critical.detected", Detected.class),
            EventType.of("lab.critical.escalated", Escalated.class),
            EventType.of("lab.critical.closed", Closed.class));

    CriticalCallId call();

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("critical-call", call().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** Somebody has to be told. */
    record Detected(
            CriticalCallId call, RunId run, int no, LabOrderId order, PatientId patient, StaffId requester, Instant at)
            implements CriticalEvent {}

    /** It has been open for too long. */
    record Escalated(
            CriticalCallId call, RunId run, PatientId patient, StaffId requester, EscalationStep step, Instant at)
            implements CriticalEvent {}

    /** Somebody was told, or it is on record why nobody was. */
    record Closed(CriticalCallId call, RunId run, PatientId patient, CallEnding ending, Instant at)
            implements CriticalEvent {}
}
