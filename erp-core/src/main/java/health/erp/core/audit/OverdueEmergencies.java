package health.erp.core.audit;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks which broken glasses should have been reviewed by now, oldest first. */
public record OverdueEmergencies(@Nullable UUID after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
