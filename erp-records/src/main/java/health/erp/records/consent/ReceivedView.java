package health.erp.records.consent;

import health.erp.core.id.PatientId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A received document as hosts see it.
 *
 * @param document of the core's documents; gone once it is erased
 */
public record ReceivedView(
        ReceivedId id,
        ConsentId consent,
        PatientId patient,
        UUID document,
        Instant receivedAt,
        Instant eraseAt,
        @Nullable Instant erasedAt) {}
