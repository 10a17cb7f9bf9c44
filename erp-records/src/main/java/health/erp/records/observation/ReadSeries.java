package health.erp.records.observation;

import health.erp.core.Page;
import health.erp.core.id.PatientId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the course of one sign, newest first.
 *
 * @param from the earliest moment; null for all there is
 * @param after {@link Page#next} of the page before
 */
public record ReadSeries(
        @NotNull PatientId patient,
        @NotNull VitalSign sign,
        @Nullable Instant from,
        @Nullable SeriesPlace after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {
    public static ReadSeries of(PatientId patient, VitalSign sign) {
        return new ReadSeries(patient, sign, null, null, Page.MAX_SIZE);
    }

    public ReadSeries from(@Nullable SeriesPlace next) {
        return new ReadSeries(patient, sign, from, next, size);
    }
}
