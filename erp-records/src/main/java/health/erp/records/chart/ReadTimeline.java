package health.erp.records.chart;

import health.erp.core.Page;
import health.erp.core.id.PatientId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for everything in a patient's record in the order it was written down, newest first. What nobody has signed is for who
 * wrote it; a time that is only held is not agreed.
 *
 * @param after {@link Page#next} of the page before
 */
public record ReadTimeline(@NotNull PatientId patient, @Nullable UUID after, @Min(1) @Max(Page.MAX_SIZE) int size) {
    public static ReadTimeline of(PatientId patient, int size) {
        return new ReadTimeline(patient, null, size);
    }

    public ReadTimeline from(@Nullable UUID next) {
        return new ReadTimeline(patient, next, size);
    }
}
