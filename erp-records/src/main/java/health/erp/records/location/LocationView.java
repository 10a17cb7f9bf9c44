package health.erp.records.location;

import health.erp.core.id.LocationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place as hosts see it.
 *
 * @param ward the ward it is or lies in
 */
public record LocationView(
        LocationId id,
        int version,
        LocationKind kind,
        @Nullable LocationId inside,
        @Nullable LocationId ward,
        String name,
        LocationStatus status,
        @Nullable WardTraits wardTraits,
        @Nullable BedTraits bedTraits,
        Instant openedAt) {}
