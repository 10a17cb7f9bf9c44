package health.erp.core.process;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import java.time.Instant;
import java.util.List;

/** How a process ended, or that it cannot. */
public sealed interface ProcessEvent extends DomainEvent {
    List<EventType> TYPES = List.of(
            EventType.of("process.completed", Completed.class),
            EventType.of("process.undone", Undone.class),
            EventType.of("process.parked", Parked.class));

    ProcessId process();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("process", process().value());
    }

    /** Every step was done. */
    record Completed(ProcessId process, String type, Instant at) implements ProcessEvent {}

    /** Everything that was done has been undone; the reason is a code. */
    record Undone(ProcessId process, String type, String reason, Instant at) implements ProcessEvent {}

    /** It could not be undone; somebody must look. */
    record Parked(ProcessId process, String type, String reason, Instant at) implements ProcessEvent {}
}
