package health.erp.tenancy.migration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Bring all places up to date.
 *
 * @param canary the place to begin with, as {@link health.erp.core.place.Place#toString} writes it; null for the first.
 *     When it fails, nothing else is touched
 * @param waveSize places in each wave after that
 * @param parallel how many of them at a time; each needs two connections of the owner
 * @param failuresAllowed places that may fail before no other is begun
 */
public record StartMigration(
        @Nullable String canary,
        @Min(1) @Max(10_000) int waveSize,
        @Min(1) @Max(64) int parallel,
        @Min(0) int failuresAllowed) {
    /** Waves of ten, four at a time, no failure allowed. */
    public static StartMigration usual() {
        return new StartMigration(null, 10, 4, 0);
    }
}
