package health.erp.lab.quality;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One material of a run, as hosts see it: a point of a chart after Levey and Jennings.
 *
 * @param run number of the run
 * @param epoch a line is drawn between points of one only
 * @param target number of the target it was held against; null if there was none
 * @param z deviations from the mean to three decimals; null where there is no value or no target to tell it by
 */
public record ControlPointView(
        int run,
        ControlRunId runId,
        String level,
        int epoch,
        Instant measuredAt,
        @Nullable ControlLotId lot,
        @Nullable BigDecimal value,
        @Nullable Integer target,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal deviation,
        @Nullable BigDecimal z) {}
