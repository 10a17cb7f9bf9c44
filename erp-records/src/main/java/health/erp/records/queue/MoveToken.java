package health.erp.records.queue;

import jakarta.validation.constraints.NotNull;

/**
 * Somebody with a number goes on: is called again (CALLED), comes in (SERVING), is done, did not come (SKIPPED), queues
 * again (WAITING) or went away (LEFT).
 */
public record MoveToken(@NotNull QueueTokenId token, int version, @NotNull QueueTokenStatus to) {}
