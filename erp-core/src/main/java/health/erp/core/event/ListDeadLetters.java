package health.erp.core.event;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Asks which aggregates of the hospital wait because an event of theirs could not be delivered.
 *
 * @param deadOnly leaves out those that are still tried again by themselves
 * @param after {@link Page#next} of the page before
 */
public record ListDeadLetters(boolean deadOnly, @Nullable Aggregate after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
