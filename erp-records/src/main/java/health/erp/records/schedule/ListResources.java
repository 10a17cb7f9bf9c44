package health.erp.records.schedule;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Asks for the resources that can be booked, oldest first; of one kind, if given. */
public record ListResources(
        @Nullable ResourceKind kind,
        boolean retiredToo,
        @Nullable ResourceId after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {}
