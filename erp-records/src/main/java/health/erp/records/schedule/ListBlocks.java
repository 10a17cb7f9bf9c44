package health.erp.records.schedule;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Asks for the blocks in force that meet a time, oldest first; those of one resource with those of the whole hospital. */
public record ListBlocks(
        @NotNull ResourceId resource,
        @NotNull Span span,
        @Nullable BlockId after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {}
