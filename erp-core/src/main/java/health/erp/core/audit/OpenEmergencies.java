package health.erp.core.audit;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks which broken glasses wait for their review, oldest first. */
public record OpenEmergencies(@Nullable UUID after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
