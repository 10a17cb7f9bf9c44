package health.erp.records.waiting;

import health.erp.core.RequiresIdempotencyKey;
import health.erp.records.schedule.ResourceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * Holds a time for somebody on the list.
 *
 * @param minutes how long the patient may think about it
 */
@RequiresIdempotencyKey
public record OfferTime(
        @NotNull WaitingEntryId entry,
        int version,
        @NotEmpty @Size(max = 10) List<@NotNull ResourceId> resources,
        @NotNull Instant start,
        @Min(1) @Max(24 * 60) int minutes) {
    public OfferTime {
        resources = resources == null ? List.of() : List.copyOf(resources);
    }
}
