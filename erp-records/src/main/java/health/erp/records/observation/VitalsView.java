package health.erp.records.observation;

import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was measured at one moment, as hosts see it.
 *
 * @param points how the early warning score comes about; null if there is none
 * @param unscored why there is none; null if there is one
 */
public record VitalsView(
        VitalSetId id,
        PatientId patient,
        @Nullable EncounterId encounter,
        Instant takenAt,
        StaffId recordedBy,
        Instant recordedAt,
        List<ObservationView> values,
        News2.@Nullable Points points,
        @Nullable Unscored unscored) {
    /** The value in use. */
    public Optional<ObservationView> value(VitalSign sign) {
        return values.stream().filter(v -> v.inUse() && v.sign() == sign).findFirst();
    }
}
