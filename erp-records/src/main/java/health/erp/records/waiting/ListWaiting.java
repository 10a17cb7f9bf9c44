package health.erp.records.waiting;

import health.erp.records.schedule.ServiceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Who waits for a service, the most urgent and longest waiting first; a page at a time. */
public record ListWaiting(@NotNull ServiceId service, @Nullable WaitingEntryId after, @Min(1) @Max(200) int size) {}
