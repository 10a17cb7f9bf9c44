package health.erp.core.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be delivered. Shows no patient's data: names of fields, never values.
 *
 * @param consumer the subscriber that failed
 * @param error what kind of failure
 * @param retryAt when it is tried again by itself; null when it is dead and waits for a decision
 * @param waiting how many events of the aggregate wait, this one among them
 */
public record DeadLetterView(
        UUID event,
        String type,
        Aggregate aggregate,
        String consumer,
        int attempts,
        String error,
        Instant parkedAt,
        @Nullable Instant retryAt,
        int waiting) {}
