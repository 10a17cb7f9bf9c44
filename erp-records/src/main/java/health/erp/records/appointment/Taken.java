package health.erp.records.appointment;

import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.Span;
import java.time.Instant;

/** Time of a resource that is not free, and how many at once whoever has it puts up with. */
record Taken(ResourceId resource, Instant start, Instant end, int capacity) {
    Crowd.Member member() {
        return new Crowd.Member(new Span(start, end), capacity);
    }
}
