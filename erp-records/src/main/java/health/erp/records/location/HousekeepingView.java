package health.erp.records.location;

import health.erp.core.id.LocationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cleaning of a bed as hosts see it.
 *
 * @param left what is still to be done
 */
public record HousekeepingView(
        UUID id,
        int version,
        LocationId bed,
        LocationId ward,
        CleaningStage stage,
        List<String> left,
        Instant openedAt,
        @Nullable Instant closedAt) {}
