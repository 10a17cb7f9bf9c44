package health.erp.records.schedule;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to when a resource can be booked. */
public sealed interface ScheduleEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("schedule.changed", Changed.class),
            EventType.of("schedule.blocked", Blocked.class),
            EventType.of("schedule.unblocked", Unblocked.class));

    /** The working hours of the resource are others, or it can no longer be booked. */
    record Changed(ResourceId resource, @Nullable StaffId staff, Instant at) implements ScheduleEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("schedule", resource.value());
        }
    }

    /** Nobody can be booked in this time; of a block without a resource, nothing in the hospital. */
    record Blocked(BlockId block, @Nullable ResourceId resource, BlockKind kind, Instant start, Instant end, Instant at)
            implements ScheduleEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("schedule-block", block.value());
        }
    }

    /** The block is lifted. */
    record Unblocked(BlockId block, @Nullable ResourceId resource, Instant start, Instant end, Instant at)
            implements ScheduleEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("schedule-block", block.value());
        }
    }
}
