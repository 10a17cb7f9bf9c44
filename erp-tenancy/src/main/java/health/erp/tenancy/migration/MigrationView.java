package health.erp.tenancy.migration;

import health.erp.core.id.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round of bringing places up to date, and what became of each.
 *
 * @param places in the order of the waves
 * @param endedAt when it was done or stopped; null while it runs
 */
public record MigrationView(
        MigrationId id,
        MigrationStatus status,
        int waveSize,
        int parallel,
        int failuresAllowed,
        StaffId startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<PlaceView> places) {

    /**
     * One place of it.
     *
     * @param wave 0 for the place to begin with
     * @param pending files it lacked at the start
     * @param applied files that were applied
     * @param took in all attempts
     * @param error why it failed; null if it did not
     */
    public record PlaceView(
            String place,
            int wave,
            PlaceStatus status,
            List<String> pending,
            int applied,
            int attempts,
            Duration took,
            @Nullable String error) {}
}
