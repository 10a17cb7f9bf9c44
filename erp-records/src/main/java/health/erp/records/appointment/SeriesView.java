package health.erp.records.appointment;

import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series of appointments as hosts see it.
 *
 * @param start first time of the rule, by the clocks of the zone
 * @param shift how much later by the clock than the rule has it each takes place
 * @param from first recurrence of the rule that belongs to this series
 * @param before first one that no longer does; null if all that follow do
 * @param splitFrom the series it was a part of, until this one and those that follow were changed
 */
public record SeriesView(
        SeriesId id,
        int version,
        PatientId patient,
        ServiceId service,
        LocalDateTime start,
        String rule,
        ZoneId zone,
        Duration shift,
        LocalDateTime from,
        @Nullable LocalDateTime before,
        int minutes,
        List<ResourceId> resources,
        @Nullable LocationId location,
        @Nullable EncounterId encounter,
        @Nullable SeriesId splitFrom,
        Instant bookedAt,
        Instant changedAt) {}
