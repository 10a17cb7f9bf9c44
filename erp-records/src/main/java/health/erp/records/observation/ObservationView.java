package health.erp.records.observation;

import health.erp.core.id.StaffId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a value as hosts see it.
 *
 * @param value in the unit of its sign
 * @param flag null where nothing says what is usual
 * @param inUse whether no newer version has taken its place
 * @param derivedFrom the very versions it was worked out of; empty if it was measured
 * @param replaces the version it was put in place of
 */
public record ObservationView(
        ObservationId id,
        VitalSetId set,
        VitalSign sign,
        BigDecimal value,
        Instant takenAt,
        ObservationStatus status,
        @Nullable ReferenceFlag flag,
        boolean inUse,
        List<ObservationId> derivedFrom,
        @Nullable ObservationId replaces,
        @Nullable String reason,
        StaffId recordedBy,
        Instant recordedAt) {
    public String unit() {
        return sign.unit();
    }
}
