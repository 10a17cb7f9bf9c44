package health.erp.core.job;

import health.erp.core.id.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as hosts see it.
 *
 * @param payload JSON with ids only
 * @param failure the code of the last failure, or the name of its class
 */
public record JobView(
        JobId id,
        String type,
        @Nullable String key,
        JobStatus status,
        String payload,
        @Nullable Recurrence recurrence,
        Instant dueAt,
        int attempts,
        @Nullable String failure,
        StaffId scheduledBy,
        Instant scheduledAt) {
    static JobView of(Job job) {
        return new JobView(
                job.getId(),
                job.getType(),
                job.getKey(),
                job.getStatus(),
                job.getPayload(),
                job.getRecurrence(),
                job.getDueAt(),
                job.getAttempts(),
                job.getFailure(),
                job.getScheduledBy(),
                job.getScheduledAt());
    }
}
