package health.erp.records.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A block as hosts see it. */
public record BlockView(
        BlockId id,
        int version,
        @Nullable ResourceId resource,
        BlockKind kind,
        Span span,
        @Nullable String source,
        boolean inForce,
        Instant enteredAt) {}
