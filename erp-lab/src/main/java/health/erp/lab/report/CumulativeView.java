package health.erp.lab.report;

import health.erp.core.id.PatientId;
import health.erp.lab.reagent.RunId;
import health.erp.lab.result.FrozenValue;
import health.erp.lab.status.ResultStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results of a patient side by side.
 *
 * @param complete whether these are all there are in that time; else the oldest are left out
 */
public record CumulativeView(PatientId patient, List<Column> columns, boolean complete) {
    /**
     * Results that can be compared with one another: of one test, in one unit, by one method in one type of specimen.
     *
     * @param series unit, method and specimen, separated by bars
     */
    public record Column(String test, String series, @Nullable String unit, List<Point> points) {}

    /** One of them, oldest first. */
    public record Point(
            RunId run,
            int no,
            Instant collectedAt,
            ResultStatus status,
            @Nullable FrozenValue value,
            @Nullable String shown,
            @Nullable String flags,
            @Nullable String healthy) {}
}
