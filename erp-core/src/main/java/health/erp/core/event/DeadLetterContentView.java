package health.erp.core.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * More of an event that could not be delivered.
 *
 * @param fields names of what it carries
 */
public record DeadLetterContentView(
        DeadLetterView letter, int version, List<String> fields, @Nullable String correlation, Instant occurredAt) {}
