package health.erp.records.appointment;

import health.erp.records.schedule.Span;
import java.time.Instant;
import java.util.UUID;

/** Time of a resource that is not free, and how many at once whoever has it puts up with. */
record Taken(UUID resource, Instant start, Instant end, int capacity) {
    Crowd.Member member() {
        return new Crowd.Member(new Span(start, end), capacity);
    }
}
