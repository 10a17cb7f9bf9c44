package health.erp.lab.quality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An instrument as hosts see it.
 *
 * @param statusReason why it stands as it does; null while it has always been in service
 * @param calibrations how often it was calibrated since it came
 */
public record InstrumentView(
        InstrumentId id,
        int version,
        String code,
        String name,
        String section,
        InstrumentStatus status,
        Instant statusSince,
        @Nullable String statusReason,
        int calibrations,
        @Nullable Instant calibratedAt) {}
