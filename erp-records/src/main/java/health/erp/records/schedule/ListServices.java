package health.erp.records.schedule;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Asks for the services offered, oldest first. */
public record ListServices(boolean retiredToo, @Nullable ServiceId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
