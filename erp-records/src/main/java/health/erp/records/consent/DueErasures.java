package health.erp.records.consent;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** What was received and should have been erased by now, in the order it came. */
public record DueErasures(@Nullable ReceivedId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
