package health.erp.records.admission;

import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a bed for somebody until then. Nobody has to end it. R-BED-3
 *
 * @param stay the expected stay; null for whoever comes first
 */
public record ReserveBed(@NotNull LocationId bed, @Nullable EncounterId stay, @NotNull Instant until) {}
