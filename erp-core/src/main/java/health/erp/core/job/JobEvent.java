package health.erp.core.job;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import java.time.Instant;
import java.util.List;

/** What happens to jobs that somebody should know of. */
public sealed interface JobEvent extends DomainEvent {
    List<EventType> TYPES = List.of(EventType.of("job.failed", Failed.class), EventType.of("job.missed", Missed.class));

    JobId job();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("job", job().value());
    }

    /**
     * The last attempt of a job failed; it is kept until somebody retries or cancels it. A recurring one goes on.
     *
     * @param failure the code of the failure, or the name of its class
     */
    record Failed(JobId job, String type, int attempts, String failure, Instant at) implements JobEvent {}

    /** A recurring job was not run in time, so many times since the first it was due. */
    record Missed(JobId job, String type, Instant since, int times, Instant at) implements JobEvent {}
}
